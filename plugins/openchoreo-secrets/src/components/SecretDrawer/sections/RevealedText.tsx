import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import type { RevealedValues } from '../../../values/RevealedValues';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(0, 0, 1),
    padding: theme.spacing(1),
    maxHeight: 240,
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    background: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

export interface RevealedTextProps {
  name: string;
  label: string;
  values: RevealedValues;
}

/** A value to be read. It is written past React, which would keep it in its own state. */
export function RevealedText({ name, label, values }: RevealedTextProps) {
  const classes = useStyles();
  const element = useRef<HTMLPreElement>(null);
  useEffect(
    () => (element.current ? values.showIn(name, element.current) : undefined),
    [name, values],
  );
  return (
    <pre
      ref={element}
      className={classes.root}
      // Reachable by keyboard, because it scrolls.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
    />
  );
}
