import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import type { ReactNode } from 'react';
import { useSecretPath } from '../../hooks/useSecretPath';
import {
  useSecretsTranslation,
  type Translate,
} from '../../hooks/useSecretsTranslation';
import { placeOf } from '../../usage/describeUse';
import type { UseGroup } from '../../usage/groupUses';
import { UseState } from './UseState';

/** Names stay whole but for those of variables; where they do not fit, the table scrolls. */
const useStyles = makeStyles(theme => ({
  root: {
    '& th, & td': { wordBreak: 'normal', padding: theme.spacing(1) },
  },
  place: { minWidth: 125, overflowWrap: 'anywhere' },
}));

/** What the first column tells, where the rest is known: the users of a secret, or the secrets of a component. */
export type UsesSubject = 'component' | 'secret';

export interface UsesTableProps {
  label: string;
  namespace: string;
  groups: UseGroup[];
  subject: UsesSubject;
  isChecked: boolean;
  /** Whether the values are where they are used; not told unless given. */
  drawSync?(group: UseGroup): ReactNode;
}

/** Which place gets which key where, and whether it resolves. */
export function UsesTable(props: UsesTableProps) {
  const { label, namespace, groups, subject, isChecked, drawSync } = props;
  const { t } = useSecretsTranslation();
  const secretPath = useSecretPath();
  const classes = useStyles();
  return (
    <TableContainer>
      <Table size="small" className={classes.root} aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{t(`usage.${subject}`)}</TableCell>
            <TableCell>{t('usage.key')}</TableCell>
            <TableCell>{t('usage.place')}</TableCell>
            <TableCell>{t('usage.environment')}</TableCell>
            <TableCell>{t('usage.state')}</TableCell>
            {drawSync && <TableCell>{t('sync.column')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {groups.map(group => (
            <TableRow key={JSON.stringify(group.use)}>
              <TableCell component="th" scope="row">
                {subject === 'component' ? (
                  group.use.component
                ) : (
                  <Link to={secretPath(namespace, group.use.secret)}>
                    {group.use.secret}
                  </Link>
                )}
              </TableCell>
              <TableCell>{group.use.key ?? t('usage.whole')}</TableCell>
              <TableCell className={classes.place}>
                {placeOf(group.use, t)}
              </TableCell>
              <TableCell>{whereOf(group, t)}</TableCell>
              <TableCell>
                <UseState use={group.use} isChecked={isChecked} />
              </TableCell>
              {drawSync && <TableCell>{drawSync(group)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function whereOf({ use, environments }: UseGroup, t: Translate): string {
  if (environments.length > 0) {
    return environments.join(', ');
  }
  return originOf(use, t);
}

function originOf({ origin }: SecretUse, t: Translate): string {
  return origin === 'build' ? t('usage.builds') : t('usage.nextRelease');
}
