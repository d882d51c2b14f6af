import { InfoCard } from '@backstage/core-components';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { EntitySecrets } from './EntitySecrets';

/** The same as a card of the overview, which asks no plane. */
export function EntitySecretsCard() {
  const { t } = useSecretsTranslation();
  return (
    <InfoCard title={t('usage.title')}>
      <EntitySecrets isFollowed={false} />
    </InfoCard>
  );
}
