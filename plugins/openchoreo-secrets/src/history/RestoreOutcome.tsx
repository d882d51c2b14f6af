import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { Difference } from '../secret/ConflictBar';
import type { SaveState } from '../secret/saveOutcome';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Notice } from '../ui/Notice';

const useStyles = makeStyles(theme => ({
  notice: { marginTop: theme.spacing(2) },
}));

/** Why the values weren't restored, or might not be; nothing before. */
export function RestoreOutcome({ state }: { state: SaveState }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const text = renderText();
  return (
    text && (
      <Notice
        severity={state.step === 'refused' ? 'error' : 'warning'}
        role="alert"
        className={classes.notice}
      >
        {text}
      </Notice>
    )
  );

  function renderText(): ReactNode {
    switch (state.step) {
      case 'refused':
        return state.message;
      case 'deleted':
        return t('history.gone');
      case 'notSaved':
        return t('history.notRestored');
      case 'unconfirmed':
        return `${t('history.unconfirmed')} ${state.message}`;
      case 'conflict':
        return (
          <>
            {t('history.conflict')} <Difference since={state.since} />{' '}
            {t('history.checkAgain')}
          </>
        );
      case 'maybeSaved':
        return (
          <>
            {t('history.unconfirmed')} {t('history.maybeRestored')}{' '}
            <Difference since={state.since} /> {t('history.harmless')}
          </>
        );
      default:
        return null;
    }
  }
}
