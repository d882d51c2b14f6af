import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { SecretFacts } from '../../SecretFacts';
import { DrawerSection } from '../DrawerSection';
import type { SecretSectionProps } from './types';

/** What the backend can say of the values; absent where that is nothing. */
export function FactsSection({ secret }: SecretSectionProps) {
  const { t } = useSecretsTranslation();
  const { certificates, registries, sshKeys } = secret.facts ?? {};
  const hasFacts = [certificates, registries, sshKeys].some(
    facts => facts && facts.length > 0,
  );
  return secret.facts && hasFacts ? (
    <DrawerSection title={t('drawer.facts')}>
      <SecretFacts facts={secret.facts} />
    </DrawerSection>
  ) : null;
}
