import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import type { ReactNode } from 'react';
import { useSecretPath } from '../../hooks/useSecretPath';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import { placeOf } from '../../usage/describeUse';
import type { UseGroup } from '../../usage/groupUses';
import { UseState } from './UseState';
import { useUsesTableStyles } from './useUsesTableStyles';

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

interface Column {
  title: string;
  /** Whether its names may be broken, because they can be long. */
  isBreakable?: boolean;
  draw(group: UseGroup): ReactNode;
}

/** Which place gets which key where, and whether it resolves. */
export function UsesTable(props: UsesTableProps) {
  const { label, groups } = props;
  const classes = useUsesTableStyles();
  const columns = useColumns(props);
  return (
    <TableContainer>
      <Table
        role="table"
        size="small"
        className={classes.root}
        aria-label={label}
      >
        <TableHead role="rowgroup">
          <TableRow role="row">
            {columns.map(({ title }) => (
              <TableCell key={title} role="columnheader">
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {groups.map(group => (
            <TableRow key={JSON.stringify(group.use)} role="row">
              {columns.map(({ title, isBreakable, draw }, index) => (
                <TableCell
                  key={title}
                  className={isBreakable ? classes.breakable : undefined}
                  data-title={title}
                  {...(index === 0
                    ? { component: 'th', scope: 'row', role: 'rowheader' }
                    : { role: 'cell' })}
                >
                  <div>{draw(group)}</div>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function useColumns(props: UsesTableProps): Column[] {
  const { namespace, subject, isChecked, drawSync } = props;
  const { t } = useSecretsTranslation();
  const secretPath = useSecretPath();
  return [
    {
      title: t(`usage.${subject}`),
      draw: ({ use: { component, secret } }) =>
        subject === 'component' ? (
          component
        ) : (
          <Link to={secretPath(namespace, secret)}>{secret}</Link>
        ),
    },
    {
      title: t('usage.key'),
      draw: ({ use }) => use.key ?? t('usage.whole'),
    },
    {
      title: t('usage.place'),
      isBreakable: true,
      draw: ({ use }) => placeOf(use, t),
    },
    { title: t('usage.environment'), draw: group => whereOf(group, t) },
    {
      title: t('usage.state'),
      draw: ({ use }) => <UseState use={use} isChecked={isChecked} />,
    },
    ...(drawSync ? [{ title: t('sync.column'), draw: drawSync }] : []),
  ];
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
