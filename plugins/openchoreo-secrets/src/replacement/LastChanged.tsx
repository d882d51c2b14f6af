import Chip from '@material-ui/core/Chip';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { findReplacement } from '@openchoreo-secrets/plugin-common';
import type { SecretRow } from '../list/rows';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { RelativeTime, useNow } from '../ui/time';
import { useReplacementText } from './useReplacementText';

/** The age of the last change, with the date of the next one if the secret has one. */
export function LastChanged({ row }: { row: SecretRow }) {
  const replacement = useReplacement(row);
  const describe = useReplacementText();
  const time = row.sync.secret?.changedAt;
  return (
    <>
      {time ? <RelativeTime time={time} style="age" /> : '—'}
      {replacement && (
        <Typography variant="caption" color="textSecondary" display="block">
          {describe(replacement)}
        </Typography>
      )}
    </>
  );
}

/** Marks a secret whose values are overdue to be replaced. */
export function ReplaceDueChip({ row }: { row: SecretRow }) {
  const { t } = useBaseTranslation();
  const replacement = useReplacement(row);
  const describe = useReplacementText();
  return replacement && replacement.daysLeft < 0 ? (
    <Tooltip title={describe(replacement)}>
      <Chip size="small" variant="outlined" label={t('list.replaceDue')} />
    </Tooltip>
  ) : null;
}

function useReplacement({ secret, sync }: SecretRow) {
  const now = useNow();
  return findReplacement(secret.labels, sync.secret?.changedAt, now);
}
