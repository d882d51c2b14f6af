import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import type {
  PlaneSync,
  SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useMemo } from 'react';
import { useSync } from '../../sync/SyncContext';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '&:empty': { display: 'none' },
    '& .MuiChip-root': { margin: 0 },
  },
  failed: {
    borderColor: theme.palette.error.main,
    color: theme.palette.error.main,
  },
  unreachable: {
    height: 'auto',
    minHeight: 24,
    borderColor: theme.palette.warning.main,
    '& .MuiChip-label': { whiteSpace: 'normal' },
  },
}));

export interface SyncSummaryProps {
  secrets: SecretMetadata[];
  /** Shows only those that failed. */
  onShowFailed(): void;
}

/** What of the list is not where it should be, above the table; nothing where all is well. */
export function SyncSummary({ secrets, onShowFailed }: SyncSummaryProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { judge, planes } = useSync();
  const failed = useMemo(
    () => secrets.filter(secret => judge(secret).state === 'failed').length,
    [secrets, judge],
  );
  const unreachable = planes
    .filter(({ state }) => state === 'unreachable')
    .map(plane => ({ ...plane, count: countOn(plane, secrets) }))
    .filter(({ count }) => count > 0);
  return (
    <div className={classes.root} role="status">
      {failed > 0 && (
        <Chip
          size="small"
          variant="outlined"
          className={classes.failed}
          label={t('sync.notSynced', { count: failed })}
          onClick={onShowFailed}
        />
      )}
      {unreachable.map(plane => (
        <Tooltip
          key={`${plane.kind}/${plane.name}`}
          title={plane.message ?? ''}
        >
          <Chip
            size="small"
            variant="outlined"
            className={classes.unreachable}
            tabIndex={0}
            label={t('sync.planeUnreachable', {
              plane: plane.name,
              count: plane.count,
            })}
          />
        </Tooltip>
      ))}
    </div>
  );
}

function countOn({ kind, name }: PlaneSync, secrets: SecretMetadata[]): number {
  return secrets.filter(
    ({ targetPlane }) =>
      targetPlane?.kind === kind && targetPlane.name === name,
  ).length;
}
