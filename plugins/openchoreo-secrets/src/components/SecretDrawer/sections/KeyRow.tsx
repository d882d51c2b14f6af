import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { Reveal } from '../../../hooks/data/useReveal';
import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { GuardedButton } from '../../../ui/GuardedButton';
import type { SecretAccess } from '../secretAccess';
import { RevealedText } from './RevealedText';

const useStyles = makeStyles(theme => ({
  root: { borderBottom: `1px solid ${theme.palette.divider}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minHeight: 36,
  },
  name: {
    flex: '2 1 160px',
    fontFamily: 'monospace',
    fontWeight: 'bold',
    overflowWrap: 'anywhere',
  },
  mask: { flex: '1 1 100px', color: theme.palette.text.secondary },
}));

export interface KeyRowProps {
  name: string;
  isBinary: boolean;
  /** Absent where nothing is offered. */
  access: SecretAccess | undefined;
  reveal: Reveal;
  onRotate(key: string): void;
}

/** One key with its value masked, until it is revealed. */
export function KeyRow(props: KeyRowProps) {
  const { name, isBinary, access, reveal, onRotate } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const isShown = reveal.isShown(name);
  const button = { size: 'small', color: 'primary' } as const;
  return (
    <div className={classes.root} role="group" aria-label={name}>
      <div className={classes.line}>
        <span className={classes.name}>{name}</span>
        {isBinary && (
          <Chip size="small" variant="outlined" label={t('drawer.isBinary')} />
        )}
        {isShown ? (
          <span className={classes.mask} />
        ) : (
          <span
            className={classes.mask}
            role="img"
            aria-label={t('drawer.masked')}
          >
            ••••••••••••
          </span>
        )}
        {access && (
          <div>
            <GuardedButton
              {...button}
              capability={access.reveal}
              aria-label={t(isShown ? 'drawer.hideKey' : 'drawer.revealKey', {
                key: name,
              })}
              onClick={() =>
                isShown ? reveal.hide(name) : void reveal.show(name)
              }
            >
              {isShown ? t('drawer.hide') : t('drawer.reveal')}
            </GuardedButton>
            <GuardedButton
              {...button}
              capability={access.reveal}
              aria-label={t('drawer.copyKey', { key: name })}
              onClick={() => void reveal.copy(name)}
            >
              {t('drawer.copy')}
            </GuardedButton>
            <GuardedButton
              {...button}
              capability={access.rotate}
              aria-label={t('drawer.rotateKeyNamed', { key: name })}
              onClick={() => onRotate(name)}
            >
              {t('drawer.rotate')}
            </GuardedButton>
          </div>
        )}
      </div>
      {isShown && (
        <RevealedText
          label={t('drawer.keyValue', { key: name })}
          name={name}
          values={reveal.values}
        />
      )}
    </div>
  );
}
