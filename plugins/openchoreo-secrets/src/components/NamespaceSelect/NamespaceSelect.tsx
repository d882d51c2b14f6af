import type { Namespace } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { ComboBox } from '../../ui/ComboBox';

export interface NamespaceSelectProps {
  namespaces: Namespace[];
  value: string | undefined;
  onChange(namespace: string): void;
}

/** The namespace whose secrets are shown. */
export function NamespaceSelect(props: NamespaceSelectProps) {
  const { namespaces, value, onChange } = props;
  const { t } = useSecretsTranslation();
  const selected =
    value === undefined
      ? undefined
      : namespaces.find(({ name }) => name === value) ?? { name: value };
  return (
    <ComboBox
      id="openchoreo-secrets-namespace"
      label={t('namespace.label')}
      options={namespaces}
      value={selected}
      onChange={({ name }) => onChange(name)}
      getId={({ name }) => name}
      getText={({ name, displayName }) =>
        displayName && displayName !== name ? `${name} (${displayName})` : name
      }
    />
  );
}
