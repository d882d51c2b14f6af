import type { Capability } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { GuardedButton } from '../../ui/GuardedButton';

export interface CreateSecretButtonProps {
  /** Absent while it is not known. */
  capability: Capability | undefined;
  onClick(): void;
}

/** Opens the dialog; where that is not allowed it says why and does nothing. */
export function CreateSecretButton(props: CreateSecretButtonProps) {
  const { t } = useSecretsTranslation();
  return (
    <GuardedButton variant="contained" color="primary" {...props}>
      {t('toolbar.create')}
    </GuardedButton>
  );
}
