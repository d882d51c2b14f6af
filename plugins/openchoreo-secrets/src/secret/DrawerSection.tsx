import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';
import { MEDIUM_WEIGHT } from '../ui/fonts';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    minHeight: 40,
    '& h3': { fontWeight: MEDIUM_WEIGHT },
    '& .MuiButton-root': { marginRight: -8 },
  },
  content: { borderTop: `1px solid ${theme.palette.divider}` },
}));

export interface DrawerSectionProps {
  title: string;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the drawer with a heading. */
export function DrawerSection({ title, action, children }: DrawerSectionProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.head}>
        <Typography id={id} variant="subtitle2" component="h3">
          {title}
        </Typography>
        {action}
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  );
}
