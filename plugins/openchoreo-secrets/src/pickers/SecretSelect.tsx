import Typography from '@material-ui/core/Typography';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { useCapabilities } from '../api/queries';
import { useSecrets } from '../list/useSecrets';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { SecretsConnection } from '../api/SecretsConnection';
import { Button } from '../ui/Button';
import { ComboBox } from '../ui/ComboBox';
import { filterTemplate, matchesFilter } from './secretFilter';
import type { SecretPickerProps } from './SecretPicker';

const CreateSecretDialog = lazy(() =>
  import('../create/CreateSecretDialog').then(m => ({
    default: m.CreateSecretDialog,
  })),
);

export interface SecretSelectProps extends Omit<SecretPickerProps, 'onChange'> {
  onChange(secret: SecretMetadata): void;
}

/** The picker for pages that aren't connected to the backend yet. */
export function ConnectedSecretPicker(props: SecretPickerProps) {
  return (
    <SecretsConnection>
      <SecretSelect {...props} onChange={({ name }) => props.onChange(name)} />
    </SecretsConnection>
  );
}

/** The field with the secrets of a namespace, and the button that creates one. */
export function SecretSelect(props: SecretSelectProps) {
  const { namespace, value, filter, onChange, canCreate = true } = props;
  const { t } = useSecretsTranslation();
  const texts = useTypeTexts();
  const id = useId();
  const list = useSecrets(namespace);
  const capabilities = useCapabilities(namespace);
  const [isCreating, setIsCreating] = useState(false);
  const options = useMemo(
    () => list.secrets.filter(secret => matchesFilter(secret, filter)),
    [list.secrets, filter],
  );
  const selected = list.secrets.find(({ name }) => name === value);
  const isMissing =
    value && !selected && !list.isPending && !list.isLoadingMore && !list.error;
  const missing = isMissing
    ? t('picker.missing', { name: value, namespace })
    : undefined;
  const create = capabilities.data?.create;
  return (
    <div>
      <ComboBox<SecretMetadata>
        id={id}
        label={props.label ?? t('picker.secret')}
        options={options}
        value={selected}
        onChange={onChange}
        getText={({ name }) => name}
        getId={({ name }) => name}
        renderOption={({ name, type, targetPlane }) => (
          <div>
            {name}
            <Typography variant="caption" color="textSecondary" display="block">
              {[texts.label(type), targetPlane?.name]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </div>
        )}
        isRequired={props.required}
        error={props.error ?? list.error?.message ?? missing}
        helperText={list.isPending ? t('list.loading') : props.helperText}
      />
      {canCreate && create?.allowed && (
        <Button kind="inPlace" onClick={() => setIsCreating(true)}>
          {t('picker.create')}
        </Button>
      )}
      {isCreating && (
        <Suspense fallback={null}>
          <CreateSecretDialog
            namespace={namespace}
            template={filterTemplate(filter)}
            onClose={() => setIsCreating(false)}
            onCreated={created => {
              setIsCreating(false);
              onChange(created);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
