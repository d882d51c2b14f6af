import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import HideIcon from '@material-ui/icons/VisibilityOffOutlined';
import RevealIcon from '@material-ui/icons/VisibilityOutlined';
import type { SecretSave } from '@openchoreo-secrets/plugin-common';
import { useEffect, useId, useRef } from 'react';
import { KeyRowFrame } from '../secret/KeyRowFrame';
import { MaskedValue } from '../secret/MaskedValue';
import { RevealedText } from '../secret/RevealedText';
import type { Offer } from '../secret/secretAccess';
import type { Reveal } from '../secret/useReveal';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';

const useStyles = makeStyles(theme => ({
  root: { '& > :last-child': { borderBottom: 0 } },
  note: { marginTop: theme.spacing(1) },
}));

export interface EarlierKeysProps {
  save: SecretSave;
  reveal: Reveal;
  /** Absent if revealing is off. */
  offer: Offer | undefined;
}

/** The keys of an earlier save, whose values can be revealed like current ones. */
export function EarlierKeys({ save, reveal, offer }: EarlierKeysProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const { version, keys = [] } = save;
  const failure = reveal.failureOf(version);
  const shown = keys.find(key => reveal.isShown(key, version));
  const { hide } = reveal;
  useHideOnUnmount(shown !== undefined, hide);
  return (
    <div className={classes.root}>
      {keys.map(key => {
        const isShown = shown === key;
        return (
          <KeyRowFrame
            key={key}
            id={`${id}-${key}`}
            label={key}
            value={
              isShown ? (
                <RevealedText
                  label={t('history.valueThen', { key })}
                  reveal={reveal}
                />
              ) : (
                <MaskedValue />
              )
            }
            actions={
              offer && (
                <>
                  <IconAction
                    label={t(isShown ? 'reveal.hide' : 'history.revealThen', {
                      key,
                    })}
                    disabledReason={offer.disabledReason}
                    onClick={() =>
                      isShown ? hide() : void reveal.show(key, version)
                    }
                  >
                    {isShown ? <HideIcon /> : <RevealIcon />}
                  </IconAction>
                  <IconAction
                    label={t('history.copyThen', { key })}
                    disabledReason={offer.disabledReason}
                    onClick={() => void reveal.copy(key, version)}
                  >
                    <CopyIcon />
                  </IconAction>
                </>
              )
            }
          />
        );
      })}
      {failure && (
        <Typography
          variant="body2"
          color="error"
          role="alert"
          className={classes.note}
        >
          {failure}
        </Typography>
      )}
    </div>
  );
}

/** A value that isn't on the page anymore isn't kept either. */
function useHideOnUnmount(isShown: boolean, hide: () => void): void {
  const isShownNow = useRef(isShown);
  useEffect(() => {
    isShownNow.current = isShown;
  });
  useEffect(
    () => () => {
      if (isShownNow.current) {
        hide();
      }
    },
    [hide],
  );
}
