import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { UsedBy } from '../../../usage/UsedBy';
import { DrawerSection } from '../DrawerSection';
import type { SecretSectionProps } from './types';

/** Who uses the secret, and for whom it does not resolve. */
export function UsedBySection({ namespace, secret }: SecretSectionProps) {
  const { t } = useSecretsTranslation();
  return (
    <DrawerSection title={t('usedBy.title')}>
      <UsedBy namespace={namespace} name={secret.name} />
    </DrawerSection>
  );
}
