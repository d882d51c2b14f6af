import { SecretsConnection } from '../SecretsConnection';
import { SecretsBrowser } from './SecretsBrowser';

/** The Secrets tab. */
export function SecretsSettings() {
  return (
    <SecretsConnection>
      <SecretsBrowser />
    </SecretsConnection>
  );
}
