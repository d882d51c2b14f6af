import Alert from '@material-ui/lab/Alert';
import type { SecretDetails } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { findBinaryKeys, type SecretAccess } from './secretAccess';

export interface SecretRemarksProps {
  secret: SecretDetails;
  access: SecretAccess;
}

/** Why less than usual can be done to the secret. */
export function SecretRemarks({ secret, access }: SecretRemarksProps) {
  const { t } = useSecretsTranslation();
  const binary = findBinaryKeys(secret);
  const remarks = [
    binary.length > 0 && t('drawer.binary', { keys: binary.join(', ') }),
    access.editMode === 'replace' && t('drawer.replaceOnly'),
    secret.managed && access.editMode === 'merge' && secret.factsUnavailable,
  ];
  return (
    <>
      {remarks.map(
        (remark, index) =>
          remark && (
            <Alert key={index} severity="info" style={{ marginTop: 16 }}>
              {remark}
            </Alert>
          ),
      )}
    </>
  );
}
