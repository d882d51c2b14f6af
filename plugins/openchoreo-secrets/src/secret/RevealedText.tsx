import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useRef, useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import type { Reveal } from './useReveal';

const LINE_PX = 20;
const MAX_LINES = 8;

const useStyles = makeStyles(theme => ({
  // The value scrolls inside its own box; the caption stands beside a short value and below a long one.
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    minWidth: 0,
    maxWidth: '100%',
    padding: theme.spacing(0.5, 0),
  },
  value: {
    boxSizing: 'border-box',
    font: `12.5px/${LINE_PX}px monospace`,
    margin: 0,
    padding: theme.spacing(0.25, 0.5),
    maxWidth: '100%',
    maxHeight: MAX_LINES * LINE_PX,
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    background: theme.palette.action.hover,
    borderRadius: theme.shape.borderRadius,
    '@media print': { display: 'none' },
  },
}));

export interface RevealedTextProps {
  label: string;
  reveal: Reveal;
}

/** A revealed value and the seconds until it's hidden. React never holds the value. */
export function RevealedText({ label, reveal }: RevealedTextProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const element = useRef<HTMLPreElement>(null);
  const { value, until } = reveal;
  const seconds = useSecondsUntil(until);
  useEffect(
    () => (element.current ? value.showIn(element.current) : undefined),
    [value],
  );
  return (
    <div className={classes.root}>
      <pre
        ref={element}
        className={classes.value}
        role="group"
        // Reachable by keyboard, because it scrolls.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={label}
      />
      <Typography variant="caption" color="textSecondary">
        {t('reveal.hidesIn', { seconds: String(seconds) })}
      </Typography>
    </div>
  );
}

function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((time - now) / 1_000));
}
