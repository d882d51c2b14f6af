import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import {
  useBaseTranslation,
  type TranslateBase,
} from '../translations/baseTranslationRef';
import { describeCount } from '../usage/users';
import type { SecretRow } from './rows';

/** How many components or builds use a secret; empty until that is known. */
export function UsedByText({ row }: { row: SecretRow }) {
  const { t } = useBaseTranslation();
  const { usage } = row;
  if (usage === 'loading') {
    return null;
  }
  const isUsed = usage !== 'failed' && usage.count > 0;
  const text = (
    <Typography
      variant="body2"
      component="span"
      color={isUsed ? 'inherit' : 'textSecondary'}
    >
      {describeUsage(row, t)}
    </Typography>
  );
  const hint =
    usage === 'failed'
      ? t('list.usedBy.failed')
      : [
          ...(usage.names ?? []),
          ...(usage.othersPossible ? [t('list.usedBy.othersPossible')] : []),
        ].join(', ');
  return hint ? <Tooltip title={hint}>{text}</Tooltip> : text;
}

/** "3 components", "2 builds", "At least 1 component", "Not used", or "Unknown". */
export function describeUsage(
  { usage, secret }: SecretRow,
  t: TranslateBase,
): string {
  if (usage === 'loading') {
    return '';
  }
  if (usage === 'failed') {
    return t('list.usedBy.unknown');
  }
  const { count, othersPossible } = usage;
  if (count === 0) {
    return t(othersPossible ? 'list.usedBy.unknown' : 'list.usedBy.none');
  }
  const users = describeCount(count, secret, t);
  return othersPossible ? t('list.usedBy.atLeast', { users }) : users;
}
