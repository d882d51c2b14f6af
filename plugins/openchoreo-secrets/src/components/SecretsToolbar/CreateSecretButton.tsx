import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import type { Capability } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';

export interface CreateSecretButtonProps {
  /** Absent while it is not known. */
  capability: Capability | undefined;
  onClick(): void;
}

/** Opens the dialog; where that is not allowed it says why and does nothing. */
export function CreateSecretButton(props: CreateSecretButtonProps) {
  const { capability, onClick } = props;
  const { t } = useSecretsTranslation();
  const isDisabled = !capability?.allowed;
  const button = (
    <Button
      variant="contained"
      color="primary"
      disabled={isDisabled}
      onClick={onClick}
      aria-describedby={
        capability?.reason ? 'openchoreo-secrets-create-reason' : undefined
      }
    >
      {t('toolbar.create')}
    </Button>
  );
  return capability?.reason ? (
    <Tooltip title={capability.reason}>
      <span>
        {button}
        <span id="openchoreo-secrets-create-reason" hidden>
          {capability.reason}
        </span>
      </span>
    </Tooltip>
  ) : (
    button
  );
}
