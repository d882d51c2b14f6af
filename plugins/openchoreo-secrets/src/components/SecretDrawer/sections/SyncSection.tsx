import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { SyncPath } from '../../SyncPath';
import { DrawerSection } from '../DrawerSection';
import type { SecretSectionProps } from './types';

/** Whether the secret is really there, step by step. */
export function SyncSection({ namespace, secret }: SecretSectionProps) {
  const { t } = useSecretsTranslation();
  return (
    <DrawerSection title={t('sync.path.title')}>
      <SyncPath namespace={namespace} secret={secret} />
    </DrawerSection>
  );
}
