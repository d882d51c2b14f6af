import { useSecretsEnabled } from '../../hooks/useSecretsEnabled';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { Notice } from '../Notice';
import { SecretsSettings } from './SecretsSettings';

/** The tab for hosts that cannot leave it out: says that the feature is off where it is. */
export function GatedSecretsSettings() {
  const { t } = useSecretsTranslation();
  return useSecretsEnabled() ? (
    <SecretsSettings />
  ) : (
    <Notice title={t('state.featureOff')} />
  );
}
