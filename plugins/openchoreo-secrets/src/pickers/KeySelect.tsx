import { useId } from 'react';
import { useSecrets } from '../list/useSecrets';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import type { SecretKeyPickerProps } from './SecretPicker';
import { SecretsConnection } from '../api/SecretsConnection';
import { ComboBox } from '../ui/ComboBox';
import { SecretSelect } from './SecretSelect';

/** The key picker for pages that aren't connected to the backend yet. */
export function ConnectedSecretKeyPicker(props: SecretKeyPickerProps) {
  return (
    <SecretsConnection>
      <KeySelect {...props} />
    </SecretsConnection>
  );
}

/** The fields for a secret and its key. If the secret has one key, it is chosen with the secret. */
export function KeySelect(props: SecretKeyPickerProps) {
  const { value, onChange, ...rest } = props;
  const { t } = useSecretsTranslation();
  const id = useId();
  const { secrets } = useSecrets(rest.namespace);
  const secret = secrets.find(({ name }) => name === value?.name);
  const keys = secret?.keys ?? [];
  const { key } = value ?? {};
  const isMissing = secret && key !== undefined && !keys.includes(key);
  return (
    <>
      <SecretSelect
        {...rest}
        value={value?.name}
        onChange={({ name, keys: [only, ...others] }) =>
          onChange({ name, ...(others.length === 0 && only && { key: only }) })
        }
      />
      {value && (
        <div style={{ marginTop: 16 }}>
          <ComboBox<string>
            id={id}
            label={t('picker.key')}
            options={keys}
            value={key}
            onChange={chosen => onChange({ name: value.name, key: chosen })}
            getText={text => text}
            getId={text => text}
            isRequired={rest.required}
            error={
              isMissing
                ? t('picker.missingKey', { name: value.name, key: key ?? '' })
                : undefined
            }
          />
        </div>
      )}
    </>
  );
}
