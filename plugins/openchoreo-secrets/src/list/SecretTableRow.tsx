import Checkbox from '@material-ui/core/Checkbox';
import { alpha, makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Tooltip from '@material-ui/core/Tooltip';
import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import { LastChanged } from '../replacement/LastChanged';
import { SyncState } from '../sync/SyncState';
import { useSyncTexts } from '../sync/useSyncTexts';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { RelativeTime } from '../ui/time';
import { RowMenu, type RowActions } from './RowMenu';
import { isAgeColumn, type SecretRow, type SortColumn } from './rows';
import { KeyNames, PlaneName, SecretName } from './SecretCells';
import { UsedByText } from './UsedByText';
import { useRowLabels } from './useRowLabels';

const useStyles = makeStyles(({ palette }) => ({
  name: { minWidth: 160, maxWidth: 320, '&&': { whiteSpace: 'normal' } },
  wrapping: { '&&': { whiteSpace: 'normal' } },
  select: { width: 40, '&&&': { paddingRight: 0 } },
  age: { textAlign: 'right', color: palette.text.secondary },
  more: { width: 48, '&&&': { paddingLeft: 0 } },
  selected: {
    '&&&&&': { backgroundColor: alpha(palette.primary.main, 0.08) },
    // secondary text has too little contrast on the tint
    '& .MuiTypography-colorTextSecondary, & time': {
      color: palette.text.primary,
    },
  },
}));

export interface SecretTableRowProps {
  row: SecretRow;
  columns: SortColumn[];
  isFocused: boolean;
  isSelected: boolean;
  onSelect?(ids: string[], isSelected: boolean): void;
  onOpen(row: SecretRow): void;
  actionsOf?(row: SecretRow): RowActions;
}

/** A secret in the table; renders again only when something about it changes. */
export const SecretTableRow = memo((props: SecretTableRowProps) => {
  const { row, columns, isFocused, isSelected, onSelect, actionsOf } = props;
  const { id, secret, namespace, sync } = row;
  const { name } = secret;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const labels = useRowLabels();
  const syncTexts = useSyncTexts();
  const cells: Record<SortColumn, () => ReactNode> = {
    name: () => (
      <SecretName
        row={row}
        isFocused={isFocused}
        onOpen={() => props.onOpen(row)}
      />
    ),
    namespace: () => (
      <span title={namespace}>{labels.namespace(namespace)}</span>
    ),
    type: () => labels.type(secret.type),
    plane: () => <PlaneName secret={secret} />,
    keys: () => <KeyNames keys={secret.keys} />,
    sync: () => (
      <span title={syncTexts.explanation(sync)}>
        <SyncState state={sync.state} cause={syncTexts.cause(sync)} />
      </span>
    ),
    used: () => <UsedByText row={row} />,
    changed: () => <LastChanged row={row} />,
    created: () =>
      secret.createdAt ? (
        <RelativeTime time={secret.createdAt} style="age" />
      ) : (
        '—'
      ),
  };
  return (
    <TableRow hover className={isSelected ? classes.selected : undefined}>
      {onSelect && (
        <TableCell className={classes.select}>
          <Tooltip title={secret.managed ? '' : t('list.yamlHint')}>
            <span>
              <Checkbox
                size="small"
                color="primary"
                edge="start"
                disabled={!secret.managed}
                checked={isSelected}
                onChange={(_, checked) => onSelect([id], checked)}
                inputProps={{ 'aria-label': t('list.select', { name }) }}
              />
            </span>
          </Tooltip>
        </TableCell>
      )}
      {columns.map(column =>
        column === 'name' ? (
          <TableCell
            key={column}
            component="th"
            scope="row"
            aria-label={name}
            className={classes.name}
          >
            {cells[column]()}
          </TableCell>
        ) : (
          <TableCell
            key={column}
            className={clsx(
              isAgeColumn(column) && classes.age,
              (column === 'keys' || column === 'sync') && classes.wrapping,
            )}
          >
            {cells[column]()}
          </TableCell>
        ),
      )}
      {actionsOf && (
        <TableCell className={classes.more}>
          <RowMenu name={name} {...actionsOf(row)} />
        </TableCell>
      )}
    </TableRow>
  );
});
