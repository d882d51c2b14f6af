import { InfoCard } from '@backstage/core-components';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { EntitySecretsContent } from './EntitySecretsContent';

/** The same as a card of the overview. */
export function EntitySecretsCard() {
  const { t } = useSecretsTranslation();
  return (
    <InfoCard title={t('usage.title')}>
      <EntitySecretsContent />
    </InfoCard>
  );
}
