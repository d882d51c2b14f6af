import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3) },
  title: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    marginBottom: theme.spacing(1),
  },
}));

export interface DrawerSectionProps {
  title: string;
  children: ReactNode;
}

/** A part of the drawer under a heading of its own. */
export function DrawerSection({ title, children }: DrawerSectionProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography
        id={id}
        className={classes.title}
        variant="overline"
        component="h3"
        color="textSecondary"
      >
        {title}
      </Typography>
      {children}
    </section>
  );
}
