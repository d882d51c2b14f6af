import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import type { PlatformViewState } from '../../hooks/platform/usePlatformView';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import { useTypeTexts } from '../../translations/useTypeTexts';
import {
  categoryOf,
  countBy,
  type NamespacedSecret,
} from '../../platform/platformRows';
import { planeId } from '../../table/selectSecrets';
import { FilterSelect } from '../SecretsToolbar/FilterSelect';
import { SearchField } from '../SecretsToolbar/SearchField';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(2, 0),
  },
}));

export interface PlatformFiltersProps {
  rows: NamespacedSecret[];
  view: PlatformViewState;
}

/** Keeps the secrets to some; each choice says how many there are of it. */
export function PlatformFilters({ rows, view }: PlatformFiltersProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useTypeTexts();
  const { filters, change } = view;
  const options = useMemo(() => {
    const count = (
      valueOf: (row: NamespacedSecret) => string | undefined,
      label = (value: string) => value,
    ) => toOptions(countBy(rows, valueOf), label, t);
    return {
      namespaces: count(({ namespace }) => namespace),
      planes: count(
        ({ secret: { targetPlane } }) => targetPlane && planeId(targetPlane),
      ),
      types: count(({ secret }) => secret.type, texts.label),
      categories: count(({ secret }) => categoryOf(secret)),
    };
  }, [rows, t, texts]);
  return (
    <div className={classes.root}>
      <SearchField
        id="openchoreo-secrets-platform-search"
        value={filters.search}
        onChange={search => change({ search })}
      />
      <FilterSelect
        id="openchoreo-secrets-platform-namespace"
        label={t('platform.namespace')}
        options={options.namespaces}
        value={filters.namespace}
        onChange={(namespace = '') => change({ namespace })}
      />
      <FilterSelect
        id="openchoreo-secrets-platform-plane"
        label={t('toolbar.plane')}
        options={options.planes}
        value={filters.plane}
        onChange={plane => change({ plane })}
      />
      <FilterSelect
        id="openchoreo-secrets-platform-type"
        label={t('toolbar.type')}
        options={options.types}
        value={filters.type}
        onChange={type => change({ type })}
      />
      <FilterSelect
        id="openchoreo-secrets-platform-category"
        label={t('platform.category')}
        options={options.categories}
        value={filters.category}
        onChange={category => change({ category })}
      />
    </div>
  );
}

function toOptions(
  counts: [value: string, count: number][],
  label: (value: string) => string,
  t: Translate,
) {
  return counts.map(([value, number]) => ({
    value,
    label: t('platform.option', {
      value: label(value),
      number: String(number),
    }),
  }));
}
