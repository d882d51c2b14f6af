import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import EditIcon from '@material-ui/icons/EditOutlined';
import UndoIcon from '@material-ui/icons/Undo';
import { REPLACE_EVERY_LABEL } from '@openchoreo-secrets/plugin-common';
import clsx from 'clsx';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import { EditableLabels, labelText } from './EditableLabels';
import type { SecretAccess } from './secretAccess';
import { toLabelRows } from './stagedChanges';
import type { SecretEditor } from './useSecretEditor';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(2, 0, 1) },
  line: {
    display: 'grid',
    gridTemplateColumns: '180px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 48,
    '& h3': { fontWeight: MEDIUM_WEIGHT },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      '& > button': { gridColumn: 3 },
    },
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'center',
    minWidth: 0,
    '& .MuiChip-root': { margin: 0, maxWidth: '100%' },
  },
  editing: {
    [theme.breakpoints.down('xs')]: { gridRow: 2, gridColumn: '1 / -1' },
  },
}));

export interface LabelsSectionProps {
  editor: SecretEditor;
  access: SecretAccess;
}

/** The labels as chips; the pencil makes them editable. */
export function LabelsSection({ editor, access }: LabelsSectionProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const { staged, secret } = editor;
  const before = toLabelRows(secret.labels);
  const shown = before.filter(({ key }) => key !== REPLACE_EVERY_LABEL);
  const { labels } = staged;
  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.line}>
        <Typography id={id} variant="subtitle2" component="h3">
          {t('labels.title')}
        </Typography>
        <div className={clsx(classes.chips, labels && classes.editing)}>
          {labels && <EditableLabels editor={editor} labels={labels} />}
          {!labels &&
            shown.map(row => (
              <Chip key={row.key} size="small" label={labelText(row)} />
            ))}
          {!labels && shown.length === 0 && (
            <Typography variant="body2" color="textSecondary">
              {t('labels.none')}
            </Typography>
          )}
        </div>
        {labels ? (
          <IconAction label={t('labels.undo')} onClick={editor.undoLabels}>
            <UndoIcon />
          </IconAction>
        ) : (
          access.edit && (
            <IconAction
              label={t('labels.edit')}
              disabledReason={access.edit.disabledReason}
              onClick={() =>
                editor.setLabels(
                  before.length > 0 ? before : [{ key: '', value: '' }],
                )
              }
            >
              <EditIcon />
            </IconAction>
          )
        )}
      </div>
    </section>
  );
}
