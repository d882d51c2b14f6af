import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { SecretDifference } from './compareSecrets';

export interface DifferenceListProps {
  since: SecretDifference;
  /** The keys that the person changes. */
  mine: string[];
}

/** What is different about a secret by now, and what of it the person changes too. */
export function DifferenceList({ since, mine }: DifferenceListProps) {
  const { t } = useSecretsTranslation();
  const { changed, added, removed, labels } = since;
  const list = (names: string[]) => names.join(', ');
  const both = [...changed, ...added, ...removed].filter(key =>
    mine.includes(key),
  );
  const lines = [
    changed.length > 0 && t('edit.changedKeys', { keys: list(changed) }),
    added.length > 0 && t('edit.addedKeys', { keys: list(added) }),
    removed.length > 0 && t('edit.removedKeys', { keys: list(removed) }),
    labels.length > 0 && t('edit.changedLabels', { labels: list(labels) }),
  ].filter(line => line !== false);
  return (
    <ul>
      {(lines.length > 0 ? lines : [t('edit.madeAnew')]).map(line => (
        <li key={line}>{line}</li>
      ))}
      {both.length > 0 && <li>{t('edit.alsoMine', { keys: list(both) })}</li>}
    </ul>
  );
}
