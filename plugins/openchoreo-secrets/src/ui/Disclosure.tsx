import ButtonBase from '@material-ui/core/ButtonBase';
import Collapse from '@material-ui/core/Collapse';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandIcon from '@material-ui/icons/ChevronRight';
import clsx from 'clsx';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { borderTop: `1px solid ${theme.palette.divider}` },
  title: { margin: 0 },
  button: {
    display: 'flex',
    justifyContent: 'flex-start',
    gap: theme.spacing(1),
    width: '100%',
    minHeight: 40,
    textAlign: 'left',
    '&.Mui-focusVisible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  icon: {
    fontSize: 20,
    transition: theme.transitions.create('transform'),
  },
  isOpen: { transform: 'rotate(90deg)' },
  summary: { minWidth: 0 },
  content: { padding: theme.spacing(0, 0, 2, 3.5) },
}));

export interface DisclosureProps {
  title: string;
  summary: string;
  /** Opens it, because something in it is wrong. */
  hasErrors?: boolean;
  children: ReactNode;
}

/** A closed part of a dialog or drawer that opens in place. */
export function Disclosure(props: DisclosureProps) {
  const { title, summary, hasErrors, children } = props;
  const classes = useStyles();
  const id = useId();
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = isOpened || Boolean(hasErrors);
  return (
    <section className={classes.root} aria-label={title}>
      <h3 className={classes.title}>
        <ButtonBase
          className={classes.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpened(!isOpen)}
        >
          <ExpandIcon
            className={clsx(classes.icon, isOpen && classes.isOpen)}
          />
          <Typography variant="body2" component="span">
            {title}
          </Typography>
          <Typography
            variant="body2"
            component="span"
            color="textSecondary"
            className={classes.summary}
          >
            {summary}
          </Typography>
        </ButtonBase>
      </h3>
      <Collapse in={isOpen} unmountOnExit>
        <div id={id} className={classes.content}>
          {children}
        </div>
      </Collapse>
    </section>
  );
}
