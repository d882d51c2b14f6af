import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useMemo, type ReactNode } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { SEARCH_FIELD_ID } from '../../hooks/view/useTableFocus';
import { useTypeTexts } from '../../translations/useTypeTexts';
import {
  planeId,
  type SecretsView,
  type TypeLabel,
} from '../../table/selectSecrets';
import { FilterSelect, type FilterOption } from './FilterSelect';
import { SearchField } from './SearchField';
import { StateFilter } from './StateFilter';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
  },
  namespace: { flex: '1 1 180px', maxWidth: 240 },
  actions: { display: 'flex', gap: theme.spacing(1), marginLeft: 'auto' },
}));

export interface SecretsToolbarProps {
  namespaceSelect: ReactNode;
  createButton: ReactNode;
  secrets: SecretMetadata[];
  view: SecretsView;
  onChange(change: Partial<SecretsView>): void;
  onRefresh(): void;
}

/** What is to be seen, and what can be done, above the table. */
export function SecretsToolbar(props: SecretsToolbarProps) {
  const { secrets, view, onChange } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useTypeTexts();
  const options = useMemo(
    () => collectOptions(secrets, texts.label),
    [secrets, texts],
  );
  return (
    <div className={classes.root}>
      <div className={classes.namespace}>{props.namespaceSelect}</div>
      <SearchField
        id={SEARCH_FIELD_ID}
        value={view.search}
        onChange={search => onChange({ search })}
      />
      <FilterSelect
        id="openchoreo-secrets-type"
        label={t('toolbar.type')}
        options={options.types}
        value={view.type}
        onChange={type => onChange({ type })}
      />
      <FilterSelect
        id="openchoreo-secrets-plane"
        label={t('toolbar.plane')}
        options={options.planes}
        value={view.plane}
        onChange={plane => onChange({ plane })}
      />
      <StateFilter value={view.state} onChange={state => onChange({ state })} />
      <div className={classes.actions}>
        <IconButton aria-label={t('toolbar.refresh')} onClick={props.onRefresh}>
          <RefreshIcon />
        </IconButton>
        {props.createButton}
      </div>
    </div>
  );
}

function collectOptions(secrets: SecretMetadata[], typeLabel: TypeLabel) {
  const types = new Map<string, string>();
  const planes = new Map<string, string>();
  for (const { type, targetPlane } of secrets) {
    types.set(type, typeLabel(type));
    if (targetPlane) {
      const { kind, name } = targetPlane;
      planes.set(planeId(targetPlane), `${name} (${kind})`);
    }
  }
  return { types: toOptions(types), planes: toOptions(planes) };
}

function toOptions(labels: Map<string, string>): FilterOption[] {
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
