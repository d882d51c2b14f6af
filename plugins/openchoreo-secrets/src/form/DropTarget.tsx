import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import FileIcon from '@material-ui/icons/NoteAddOutlined';
import { useState, type DragEvent, type ReactNode } from 'react';
import { readTextFile, type TextFile } from './readTextFile';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'relative',
    display: 'flex',
    flex: 1,
    flexDirection: 'column',
    minHeight: 0,
  },
  overlay: {
    position: 'absolute',
    inset: theme.spacing(1),
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${theme.palette.primary.main}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    // A tint over the opaque paper, so that nothing shines through.
    backgroundImage: `linear-gradient(${alpha(
      theme.palette.primary.main,
      0.08,
    )}, ${alpha(theme.palette.primary.main, 0.08)})`,
    textAlign: 'center',
  },
}));

export interface DropTargetProps {
  title: string;
  hint: string;
  className?: string;
  children: ReactNode;
  /** Called with at least one file. */
  onFiles(files: TextFile[]): void;
}

/** Takes files that are dropped anywhere on its content, and says so while they are over it. */
export function DropTarget(props: DropTargetProps) {
  const { title, hint, children, onFiles } = props;
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
      className={classes.root}
      data-testid="drop-target"
      onDragOver={event => {
        if (event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          setIsOver(true);
        }
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) {
          setIsOver(false);
        }
      }}
      onDrop={event => void drop(event)}
    >
      {children}
      {isOver && (
        <div className={classes.overlay}>
          <FileIcon color="primary" aria-hidden />
          <Typography variant="h6">{title}</Typography>
          <Typography variant="body2" color="textSecondary">
            {hint}
          </Typography>
        </div>
      )}
    </div>
  );
}
