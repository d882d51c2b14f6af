import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ReactNode } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { stateColors } from '../ui/stateColors';
import { useLocale } from '../ui/useLocale';
import type { SecretDifference } from './compareSecrets';
import { joinNames, joinNodes } from './joinNodes';
import type { SaveState } from './saveOutcome';
import type { StagedChanges } from './stagedChanges';
import type { SecretEditor } from './useSecretEditor';

const useStyles = makeStyles(theme => {
  const { warning } = stateColors(theme);
  return {
    root: {
      borderTop: `1px solid ${alpha(warning, 0.4)}`,
      background: `linear-gradient(${alpha(warning, 0.1)}, ${alpha(
        warning,
        0.1,
      )}), ${theme.palette.background.paper}`,
      boxShadow: theme.shadows[8],
    },
    message: {
      display: 'flex',
      gap: theme.spacing(1.5),
      overflowWrap: 'anywhere',
      '& > svg': { flex: 'none', fontSize: 20, color: warning },
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
  };
});

/** The outcomes of a save that the person has to decide about. */
export type Undecided = Extract<
  SaveState,
  { step: 'conflict' | 'maybeSaved' | 'deleted' | 'unconfirmed' }
>;

export interface ConflictBarProps {
  editor: SecretEditor;
  outcome: Undecided;
}

/** Takes the place of the save bar if a save met a change by someone else, or if its answer was lost. */
export function ConflictBar({ editor, outcome }: ConflictBarProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.message}>
        <WarningIcon aria-hidden />
        <Typography variant="body2" component="div" role="alert">
          {renderMessage()}
        </Typography>
      </div>
      <div className={classes.actions}>
        <Button kind="plain" onClick={editor.discard}>
          {t('conflict.discard')}
        </Button>
        {renderAction()}
      </div>
    </div>
  );

  function renderMessage() {
    switch (outcome.step) {
      case 'deleted':
        return <strong>{t('conflict.deleted')}</strong>;
      case 'unconfirmed':
        return (
          <>
            <strong>{t('conflict.unconfirmed')}</strong> {t('conflict.kept')}{' '}
            {outcome.message}
          </>
        );
      case 'maybeSaved':
        return (
          <>
            <strong>{t('conflict.unconfirmed')}</strong>
            <div>
              {t('conflict.maybeSaved')} <Difference since={outcome.since} />{' '}
              {t('conflict.maybeSavedApply')}
            </div>
          </>
        );
      default:
        return (
          <>
            <strong>{t('conflict.title')}</strong>
            <div>
              <Difference since={outcome.since} />{' '}
              {t('conflict.unsaved', { count: editor.summary.count })}{' '}
              <Consequence
                since={outcome.since}
                staged={editor.staged}
                count={editor.summary.count}
              />
            </div>
          </>
        );
    }
  }

  function renderAction() {
    switch (outcome.step) {
      case 'deleted':
        return null;
      case 'unconfirmed':
        // Without read access there is nothing to check, and writing the same values again does no harm.
        return editor.mode === 'replace' ? (
          <Button kind="primary" onClick={editor.save}>
            {t('save.replaceAll')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void editor.check()}>
            {t('conflict.check')}
          </Button>
        );
      default:
        return (
          <Button kind="primary" onClick={editor.save}>
            {t('conflict.apply')}
          </Button>
        );
    }
  }
}

/** "They replaced password and added region." */
export function Difference({ since }: { since: SecretDifference }) {
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const groups = [
    { verb: 'replaced', names: since.changed },
    { verb: 'added', names: since.added },
    { verb: 'removed', names: since.removed },
    { verb: 'changedLabels', names: since.labels },
  ] as const;
  const parts = groups
    .filter(({ names }) => names.length > 0)
    .map(({ verb, names }) =>
      t(`conflict.${verb}`, {
        count: names.length,
        names: <>{joinNames(names, locale)}</>,
      }),
    );
  return parts.length > 0 ? (
    t('conflict.they', { changes: <>{joinNodes(parts, locale)}</> })
  ) : (
    <>{t('conflict.recreated')}</>
  );
}

interface ConsequenceProps {
  since: SecretDifference;
  /** The changes of the person, on the newest state. */
  staged: StagedChanges;
  count: number;
}

/** "If you apply them, your password replaces theirs and region stays." */
function Consequence({ since, staged, count }: ConsequenceProps) {
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const mine = (key: string, ...actions: string[]) =>
    staged.keys.some(it => it.key === key && actions.includes(it.action));
  const theirs = [...since.changed, ...since.added];
  const groups = [
    { what: 'wins', names: theirs.filter(key => mine(key, 'replace', 'add')) },
    { what: 'goes', names: theirs.filter(key => mine(key, 'remove')) },
    { what: 'returns', names: since.removed.filter(key => mine(key, 'add')) },
    {
      what: 'stays',
      names: theirs.filter(key => !mine(key, 'replace', 'add', 'remove')),
    },
    {
      what: 'staysRemoved',
      names: since.removed.filter(key => !mine(key, 'add')),
    },
  ] as const;
  const parts: ReactNode[] = groups
    .filter(({ names }) => names.length > 0)
    .map(({ what, names }) =>
      t(`conflict.${what}`, {
        count: names.length,
        names: <>{joinNames(names, locale)}</>,
      }),
    );
  return parts.length > 0 ? (
    t('conflict.consequence', {
      count,
      changes: <>{joinNodes(parts, locale)}</>,
    })
  ) : (
    <></>
  );
}
