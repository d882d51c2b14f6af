import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { stateColors } from '../ui/stateColors';
import { useLocale } from '../ui/useLocale';
import { joinNames } from './joinNodes';
import type { ChangeSummary } from './stagedChanges';
import type { SecretEditor } from './useSecretEditor';

/** With more names, only the first one of each kind is named. */
const MAX_NAMES = 4;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
    boxShadow: theme.shadows[8],
    backgroundColor: theme.palette.background.paper,
  },
  text: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  error: { color: stateColors(theme).error },
}));

export interface SaveBarProps {
  editor: SecretEditor;
}

/** Summarizes the unsaved changes and saves them. */
export function SaveBar({ editor }: SaveBarProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { summary, saving, mode } = editor;
  const isSaving = saving.step === 'saving';
  const submit = mode === 'merge' ? 'save.submit' : 'save.replaceAll';
  return (
    <div className={classes.root}>
      <div className={classes.text}>
        <div role="status">
          <Typography variant="body2" component="p">
            <strong>
              {mode === 'merge'
                ? t('save.unsaved', { count: summary.count })
                : t('save.unsavedAll')}
            </strong>
            {mode === 'merge' && summary.kept.length > 0 && (
              <>
                {' · '}
                {t('save.kept', { count: summary.kept.length })}
              </>
            )}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="p">
            <ChangeText summary={summary} />
          </Typography>
        </div>
        {saving.step === 'refused' && (
          <Typography variant="body2" role="alert" className={classes.error}>
            {saving.message}
          </Typography>
        )}
        {saving.step === 'notSaved' && (
          <Typography variant="body2" role="alert" className={classes.error}>
            {t('save.notSaved')}
          </Typography>
        )}
      </div>
      <Button kind="plain" disabled={isSaving} onClick={editor.discard}>
        {t('save.discard')}
      </Button>
      <Button kind="primary" disabled={isSaving} onClick={editor.save}>
        {t(isSaving ? 'save.saving' : submit)}
      </Button>
    </div>
  );
}

/** "Replaces password, adds api-token, removes legacy-dsn". */
function ChangeText({ summary }: { summary: ChangeSummary }): JSX.Element {
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const { replaced, added, removed, labelsSet, labelsRemoved } = summary;
  const groups = [
    { verb: 'replaces', names: replaced },
    { verb: 'adds', names: added },
    { verb: 'removes', names: removed },
    { verb: 'setsLabels', names: labelsSet },
    { verb: 'removesLabels', names: labelsRemoved },
  ] as const;
  const filled = groups.filter(({ names }) => names.length > 0);
  const isLong = filled.flatMap(({ names }) => names).length > MAX_NAMES;
  const list = (names: string[]): ReactNode =>
    isLong && names.length > 1
      ? t('save.more', {
          name: <strong>{names[0]}</strong>,
          number: String(names.length - 1),
        })
      : joinNames(names, locale);
  return (
    <>
      {filled.map(({ verb, names }, index) => (
        <span key={verb}>
          {t(`save.${index === 0 ? 'first' : 'next'}.${verb}`, {
            count: names.length,
            names: <>{list(names)}</>,
          })}
        </span>
      ))}
    </>
  );
}
