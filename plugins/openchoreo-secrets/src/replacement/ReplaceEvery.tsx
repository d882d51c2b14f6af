import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  findReplacement,
  replaceEveryDays,
} from '@openchoreo-secrets/plugin-common';
import { useId } from 'react';
import type { SecretAccess } from '../secret/secretAccess';
import { toLabelRows } from '../secret/stagedChanges';
import type { SecretEditor } from '../secret/useSecretEditor';
import { useSync } from '../sync/SyncContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import { useNow } from '../ui/time';
import { ReplaceEverySelect } from './ReplaceEverySelect';
import { useReplacementText } from './useReplacementText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '180px minmax(0, 1fr)',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 48,
    margin: theme.spacing(1, 0),
    '& h3': { fontWeight: MEDIUM_WEIGHT },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  content: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

export interface ReplaceEveryProps {
  editor: SecretEditor;
  access: SecretAccess;
}

/** How often the values are to be replaced, and when they are due next. */
export function ReplaceEvery({ editor, access }: ReplaceEveryProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const describe = useReplacementText();
  const now = useNow();
  const { staged, secret } = editor;
  const changedAt = useSync().judge(secret).secret?.changedAt;
  const days = replaceEveryDays(secret.labels);
  const replacement = findReplacement(secret.labels, changedAt, now);
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography id={id} variant="subtitle2" component="h3">
        {t('replacement.every')}
      </Typography>
      <div className={classes.content}>
        {access.edit ? (
          <ReplaceEverySelect
            labelId={id}
            labels={staged.labels ?? toLabelRows(secret.labels)}
            disabled={access.edit.disabledReason !== undefined}
            onChange={editor.setLabels}
          />
        ) : (
          <Typography variant="body2">
            {days === undefined
              ? t('replacement.never')
              : t('replacement.days', { count: days })}
          </Typography>
        )}
        {days !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {replacement ? describe(replacement) : t('replacement.unknown')}
          </Typography>
        )}
      </div>
    </section>
  );
}
