import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { SecretSnapshot } from '../../api/SecretsApi';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { DifferenceList } from './DifferenceList';
import type { SaveState } from './types';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

export interface SaveFeedbackProps {
  state: SaveState;
  /** The keys that the person changes. */
  mine: string[];
  /** Saves the person's change again, based on what the secret is now. */
  onApply(now: SecretSnapshot): void;
  /** Throws the person's change away and starts from what the secret is now. */
  onReload(now: SecretSnapshot): void;
}

/** What became of an attempt to save, and what can be done about it. */
export function SaveFeedback(props: SaveFeedbackProps) {
  const { state, mine, onApply, onReload } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  switch (state.step) {
    case 'refused':
      return (
        <Alert severity="error" role="alert">
          {state.message}
        </Alert>
      );
    case 'conflict':
      return (
        <Alert severity="warning" role="alert">
          <AlertTitle>{t('edit.conflictTitle')}</AlertTitle>
          {t('edit.conflictKept')}
          <DifferenceList since={state.since} mine={mine} />
          {renderChoice(state.now)}
        </Alert>
      );
    case 'unconfirmed':
      return (
        <Alert severity="warning" role="alert">
          <AlertTitle>{t('edit.unconfirmedTitle')}</AlertTitle>
          {state.message} {!state.isExplained && describeFinding(state)}
          {state.since && state.now?.etag && (
            <>
              <DifferenceList since={state.since} mine={mine} />
              {renderChoice(state.now)}
            </>
          )}
        </Alert>
      );
    default:
      return null;
  }

  function describeFinding({
    now,
    since,
  }: Extract<SaveState, { step: 'unconfirmed' }>): string {
    if (!now) {
      return t('edit.unconfirmedUnknown');
    }
    if (!now.etag) {
      return t('edit.unconfirmedReplace');
    }
    return since ? t('edit.unconfirmedChanged') : t('edit.unconfirmedSame');
  }

  function renderChoice(now: SecretSnapshot) {
    return (
      <div className={classes.actions}>
        <Button size="small" variant="outlined" onClick={() => onApply(now)}>
          {t('edit.applyMine')}
        </Button>
        <Button size="small" onClick={() => onReload(now)}>
          {t('edit.reload')}
        </Button>
      </div>
    );
  }
}
