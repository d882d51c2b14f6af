import type { SecretPickerProps } from '../../pickers/types';
import { SecretsConnection } from '../../api/SecretsConnection';
import { SecretSelect } from './SecretSelect';

/** The picker with a connection of its own, for pages that have none. */
export function ConnectedSecretPicker(props: SecretPickerProps) {
  return (
    <SecretsConnection>
      <SecretSelect {...props} onChange={({ name }) => props.onChange(name)} />
    </SecretsConnection>
  );
}
