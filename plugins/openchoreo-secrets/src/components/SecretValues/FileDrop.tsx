import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useState, type DragEvent, type ReactNode } from 'react';
import { readTextFile, type TextFile } from './readTextFile';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(2),
    padding: theme.spacing(2),
    textAlign: 'center',
    color: theme.palette.text.secondary,
    border: `2px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  over: { borderColor: theme.palette.primary.main },
}));

export interface FileDropProps {
  children: ReactNode;
  /** At least one. */
  onFiles(files: TextFile[]): void;
}

/** Takes files that are dropped on it. */
export function FileDrop({ children, onFiles }: FileDropProps) {
  const classes = useStyles();
  const [isOver, setIsOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = await Promise.all(
      [...event.dataTransfer.files].map(readTextFile),
    );
    if (files.length > 0) {
      onFiles(files);
    }
  };
  return (
    <div
      className={clsx(classes.root, isOver && classes.over)}
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={event => void drop(event)}
    >
      {children}
    </div>
  );
}
