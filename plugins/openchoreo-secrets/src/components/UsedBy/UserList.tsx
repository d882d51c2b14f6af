import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    paddingLeft: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
}));

/** Who uses what, line by line, in the width of a warning. */
export function UserList({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <ul className={classes.root}>{children}</ul>;
}
