import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { useCapabilities } from '../../api/queries';
import { useSecrets } from '../../list/useSecrets';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useTypeTexts } from '../../translations/useTypeTexts';
import type { SecretPickerProps } from '../../pickers/types';
import { ComboBox } from '../../ui/ComboBox';
import { filterTemplate } from './filterTemplate';
import { matchesFilter } from './matchesFilter';

const CreateSecretDialog = lazy(() =>
  import('../CreateSecretDialog').then(m => ({
    default: m.CreateSecretDialog,
  })),
);

export interface SecretSelectProps extends Omit<SecretPickerProps, 'onChange'> {
  onChange(secret: SecretMetadata): void;
}

/** The field, which says as what they are a list that failed and a secret that is not there. */
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
  const missing = isMissing ? t('picker.missing', { name: value }) : undefined;
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
                .join(', ')}
            </Typography>
          </div>
        )}
        isRequired={props.required}
        error={props.error ?? list.error?.message ?? missing}
        helperText={
          list.isPending ? t('progress.loadingFirst') : props.helperText
        }
      />
      {canCreate && create?.allowed && (
        <Button
          size="small"
          color="primary"
          onClick={() => setIsCreating(true)}
        >
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
