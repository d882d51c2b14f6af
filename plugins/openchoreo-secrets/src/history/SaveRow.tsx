import Chip from '@material-ui/core/Chip';
import Collapse from '@material-ui/core/Collapse';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import LessIcon from '@material-ui/icons/ExpandLess';
import type { SecretSave } from '@openchoreo-secrets/plugin-common';
import { useId, useState } from 'react';
import type { Offer } from '../secret/secretAccess';
import type { Reveal } from '../secret/useReveal';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { RelativeTime, useTimeTexts } from '../ui/time';
import { EarlierKeys } from './EarlierKeys';
import { useChangesText } from './useChangesText';

const useStyles = makeStyles(theme => ({
  root: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 0),
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minHeight: 40,
  },
  what: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  when: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    '& .MuiChip-root': { margin: 0 },
  },
  actions: {
    display: 'flex',
    alignItems: 'center',
    marginRight: theme.spacing(-1),
    [theme.breakpoints.down('xs')]: { marginLeft: theme.spacing(-1) },
  },
}));

export interface SaveRowProps {
  save: SecretSave;
  /** Marks the save whose values the secret has now. */
  mark: string | undefined;
  reveal: Reveal;
  /** Absent if revealing is off. */
  revealOffer: Offer | undefined;
  /** Absent for the current save. */
  restoreOffer: Offer | undefined;
  onRestore(): void;
}

/** A save with its time and changed keys, and the way to its values. */
export function SaveRow(props: SaveRowProps) {
  const { save, mark, reveal, revealOffer, restoreOffer, onRestore } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const times = useTimeTexts();
  const changesOf = useChangesText();
  const [isOpen, setIsOpen] = useState(false);
  const { savedAt, state, keys } = save;
  const time = times.dateTime(savedAt);
  return (
    <li className={classes.root} aria-labelledby={id}>
      <div className={classes.line}>
        <div className={classes.what}>
          <div className={classes.when}>
            <Typography
              id={id}
              variant="body2"
              component="span"
              color="textSecondary"
            >
              <RelativeTime time={savedAt} style="ago" />
            </Typography>
            {mark && <Chip size="small" variant="outlined" label={mark} />}
          </div>
          <Typography variant="body2">{changesOf(save)}</Typography>
        </div>
        {state === 'readable' && keys && (
          <div className={classes.actions}>
            <Button
              kind="inPlace"
              aria-expanded={isOpen}
              aria-label={t('history.keysOf', { count: keys.length, time })}
              endIcon={isOpen ? <LessIcon /> : <ExpandIcon />}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('history.keys', { count: keys.length })}
            </Button>
            {restoreOffer && (
              <Button
                kind="inPlace"
                aria-label={t('history.restoreSave', { time })}
                disabledReason={restoreOffer.disabledReason}
                onClick={onRestore}
              >
                {t('history.restore')}
              </Button>
            )}
          </div>
        )}
      </div>
      <Collapse in={isOpen} unmountOnExit>
        <EarlierKeys save={save} reveal={reveal} offer={revealOffer} />
      </Collapse>
    </li>
  );
}
