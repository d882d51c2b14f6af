import type { SecretTypeFacts } from '@openchoreo-secrets/plugin-common';
import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { CertificateNote } from './CertificateNote';

export interface SecretFactsProps {
  facts: SecretTypeFacts;
}

/** What can be said of a secret's values without showing one. */
export function SecretFacts({ facts }: SecretFactsProps) {
  const { t } = useSecretsTranslation();
  const { certificates = [], registries = [], sshKeys = [] } = facts;
  return (
    <div role="status">
      {certificates.map((certificate, index) => (
        <CertificateNote key={index} certificate={certificate} />
      ))}
      {registries.map(({ server, username }) => (
        <Typography key={server} variant="body2">
          {username
            ? t('facts.registryAs', { server, username })
            : t('facts.registry', { server })}
        </Typography>
      ))}
      {sshKeys.map(({ key, algorithm, fingerprint }) => (
        <Typography key={key} variant="body2">
          {t('facts.sshKey', { algorithm, fingerprint })}
        </Typography>
      ))}
    </div>
  );
}
