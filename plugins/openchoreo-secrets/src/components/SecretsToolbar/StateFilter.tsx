import type { SyncStateName } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSyncTexts } from '../../sync/useSyncTexts';
import { FilterSelect } from './FilterSelect';

const states: SyncStateName[] = [
  'synced',
  'syncing',
  'failed',
  'unreachable',
  'unknown',
];

export interface StateFilterProps {
  value: SyncStateName | undefined;
  onChange(state: SyncStateName | undefined): void;
}

/** Keeps the table to the secrets in one state. */
export function StateFilter({ value, onChange }: StateFilterProps) {
  const { t } = useSecretsTranslation();
  const texts = useSyncTexts();
  return (
    <FilterSelect
      id="openchoreo-secrets-state"
      label={t('sync.filter')}
      options={states.map(state => ({
        value: state,
        label: texts.state(state),
      }))}
      value={value}
      onChange={chosen => onChange(states.find(state => state === chosen))}
    />
  );
}
