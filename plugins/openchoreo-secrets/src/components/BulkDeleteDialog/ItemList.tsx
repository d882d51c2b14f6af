import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import type { BulkDelete, ItemState } from './useBulkDelete';

export interface ItemListProps {
  items: BulkDelete['items'];
  /** Whether there is anything to be said of each. */
  isStarted: boolean;
}

/** The secrets, each with what became of it. */
export function ItemList({ items, isStarted }: ItemListProps) {
  const { t } = useSecretsTranslation();
  return (
    <List
      dense
      disablePadding
      aria-label={t('remove.results')}
      style={{ maxHeight: 320, overflow: 'auto' }}
    >
      {items.map(({ name, state }) => (
        <ListItem key={name} disableGutters>
          <ListItemText
            primary={name}
            secondary={isStarted && describe(state, t)}
            secondaryTypographyProps={{
              color: state.step === 'failed' ? 'error' : 'textSecondary',
            }}
          />
        </ListItem>
      ))}
    </List>
  );
}

function describe(state: ItemState, t: Translate): string {
  switch (state.step) {
    case 'deleting':
      return t('remove.isDeleting');
    case 'deleted':
      return t('remove.isDeleted');
    case 'kept':
      return t('remove.isKept');
    case 'failed':
      return t('remove.failed', { reason: state.reason });
    default:
      return t('remove.waiting');
  }
}
