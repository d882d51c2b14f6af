import type { SecretKeyPickerProps } from '../../pickers/types';
import { SecretsConnection } from '../../api/SecretsConnection';
import { KeySelect } from './KeySelect';

/** The picker of keys with a connection of its own. */
export function ConnectedSecretKeyPicker(props: SecretKeyPickerProps) {
  return (
    <SecretsConnection>
      <KeySelect {...props} />
    </SecretsConnection>
  );
}
