import Checkbox from '@material-ui/core/Checkbox';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface SelectPageProps {
  /** Those on the page. */
  secrets: SecretMetadata[];
  selected: ReadonlySet<string>;
  onSelect(names: string[], isSelected: boolean): void;
}

/** Selects everything on the page that can be, or nothing of it. */
export function SelectPage({ secrets, selected, onSelect }: SelectPageProps) {
  const { t } = useSecretsTranslation();
  const names = secrets
    .filter(({ managed }) => managed)
    .map(({ name }) => name);
  const count = names.filter(name => selected.has(name)).length;
  return (
    <Checkbox
      size="small"
      color="primary"
      disabled={names.length === 0}
      checked={count > 0 && count === names.length}
      indeterminate={count > 0 && count < names.length}
      onChange={(_, checked) => onSelect(names, checked)}
      inputProps={{ 'aria-label': t('remove.selectPage') }}
    />
  );
}
