import { useSecretsEnabled } from '../../api/useSecretsEnabled';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { SecretsSettings } from './SecretsSettings';

/** The tab for hosts that cannot leave it out: says that the feature is off where it is. */
export function GatedSecretsSettings() {
  const { t } = useSecretsTranslation();
  return useSecretsEnabled() ? (
    <SecretsSettings />
  ) : (
    <EmptyPanel title={t('state.featureOff')} />
  );
}
