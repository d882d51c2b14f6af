import Chip from '@material-ui/core/Chip';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useEffect, useRef } from 'react';
import { ReplaceDueChip } from '../replacement/LastChanged';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import type { SecretRow } from './rows';

const KEYS_SHOWN = 2;

const useStyles = makeStyles(({ spacing }) => ({
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: spacing(0.5, 1),
    // The theme gives chips a margin for lists of them.
    '& .MuiChip-root': { margin: 0 },
  },
  link: {
    fontWeight: MEDIUM_WEIGHT,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  keys: {
    fontFamily: 'monospace',
    fontSize: 12.5,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
}));

export interface SecretNameProps {
  row: SecretRow;
  /** Takes the focus when it becomes true. */
  isFocused: boolean;
  onOpen(): void;
}

/** The name of a secret, which opens it, with what is special about it. */
export function SecretName({ row, isFocused, onOpen }: SecretNameProps) {
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const { name, category, managed } = row.secret;
  const link = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) {
      link.current?.focus();
    }
  }, [isFocused]);
  return (
    <span className={classes.name}>
      <Link
        ref={link}
        component="button"
        variant="body2"
        className={classes.link}
        aria-label={t('list.open', { name })}
        onClick={onOpen}
      >
        {name}
      </Link>
      {category === 'git-credentials' && (
        <Chip size="small" variant="outlined" label={t('list.git')} />
      )}
      {!managed && (
        <Tooltip title={t('list.yamlHint')}>
          <Chip size="small" variant="outlined" label={t('list.yaml')} />
        </Tooltip>
      )}
      <ReplaceDueChip row={row} />
    </span>
  );
}

/** Two names of keys; the rest of a longer list is in the tooltip. */
export function KeyNames({ keys }: { keys: string[] }) {
  const classes = useStyles();
  const hidden = keys.length - KEYS_SHOWN;
  const shown = keys.slice(0, KEYS_SHOWN).join(', ');
  return (
    <Tooltip title={hidden > 0 ? keys.join(', ') : ''}>
      <span tabIndex={hidden > 0 ? 0 : undefined}>
        <code className={classes.keys}>{shown}</code>
        {hidden > 0 && (
          <Typography variant="body2" component="span" color="textSecondary">
            {` +${hidden}`}
          </Typography>
        )}
      </span>
    </Tooltip>
  );
}

/** The target plane with its kind; a dash without one. */
export function PlaneName({ secret }: { secret: SecretMetadata }) {
  const { targetPlane } = secret;
  return targetPlane ? (
    <>
      {targetPlane.name}
      <Typography variant="caption" color="textSecondary" display="block">
        {targetPlane.kind}
      </Typography>
    </>
  ) : (
    <>—</>
  );
}
