import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { DeletedSecret } from '@openchoreo-secrets/plugin-common';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useNamespaceTitles } from '../api/namespaceTitles';
import { SEARCH_FIELD_ID, SearchField } from '../list/SearchField';
import { SimpleTable } from '../platform/SimpleTable';
import { useSecretPath } from '../secret/useSecretPath';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { EmptyPanel } from '../ui/EmptyPanel';
import { Notice } from '../ui/Notice';
import { RelativeTime } from '../ui/time';
import { useSuccessToast } from '../ui/useSuccessToast';
import { DeletedActions } from './DeletedActions';
import { DeletedState, stateOf } from './DeletedState';
import { useDeletedSecrets } from './useDeletedSecrets';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  keys: { font: '12px/16px monospace', overflowWrap: 'anywhere' },
}));

/** The deleted secrets of all namespaces whose values can be in a store. */
export function RecentlyDeleted() {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const types = useTypeTexts();
  const titles = useNamespaceTitles();
  const navigate = useNavigate();
  const secretPath = useSecretPath();
  const announce = useSuccessToast();
  const [search, setSearch] = useState('');
  const [destroyed, setDestroyed] = useState(0);
  const { data, error, isPending, refetch } = useDeletedSecrets();
  // The button that opened the dialog goes with its row.
  useEffect(() => {
    if (destroyed > 0) {
      document.getElementById(SEARCH_FIELD_ID)?.focus();
    }
  }, [destroyed]);
  if (data?.available === false) {
    return (
      <EmptyPanel
        title={t('deleted.unavailable')}
        text={t('deleted.unavailableDetail')}
      />
    );
  }
  const items = data?.items ?? [];
  const matching = items.filter(item => matches(item, search));
  const typeOf = ({ type }: DeletedSecret) => (type ? types.label(type) : '—');
  return (
    <div className={classes.root}>
      {error && (
        <Notice
          severity="error"
          role="alert"
          action={{ label: t('state.retry'), onClick: () => void refetch() }}
        >
          {t('deleted.listFailed')} {error.message}
        </Notice>
      )}
      {data?.gaps.map(gap => (
        <Notice key={gap} severity="warning">
          {gap}
        </Notice>
      ))}
      {items.length > 0 && (
        <div className={classes.bar}>
          <SearchField
            label={t('deleted.search')}
            value={search}
            onChange={setSearch}
          />
          <Typography variant="body2" role="status">
            {search
              ? t('list.count.matching', {
                  count: items.length,
                  matching: String(matching.length),
                })
              : t('list.count.all', { count: items.length })}
          </Typography>
        </div>
      )}
      {renderItems()}
    </div>
  );

  function renderItems() {
    if (!isPending && matching.length === 0) {
      return (
        !error && (
          <EmptyPanel
            title={t(items.length > 0 ? 'deleted.noMatch' : 'deleted.empty')}
            text={items.length > 0 ? undefined : t('deleted.emptyDetail')}
          />
        )
      );
    }
    return (
      <SimpleTable<DeletedSecret>
        label={t('deleted.title')}
        rows={matching}
        isLoading={isPending}
        getId={({ namespace, name }) => `${namespace}/${name}`}
        columns={[
          {
            title: t('list.column.name'),
            cell: ({ name, keys = [] }) => (
              <>
                {name}
                <Typography
                  variant="caption"
                  color="textSecondary"
                  display="block"
                  className={classes.keys}
                >
                  {keys.join(', ')}
                </Typography>
              </>
            ),
            key: ({ name }) => name,
          },
          {
            title: t('list.column.namespace'),
            cell: ({ namespace }) => titles.title(namespace),
            key: ({ namespace }) => titles.title(namespace),
          },
          { title: t('list.column.type'), cell: typeOf, key: typeOf },
          {
            title: t('deleted.deletedAt'),
            cell: ({ deletedAt, deletedBy }) => (
              <>
                {deletedAt ? (
                  <RelativeTime time={deletedAt} style="ago" />
                ) : (
                  '—'
                )}
                <Typography
                  variant="caption"
                  color="textSecondary"
                  display="block"
                >
                  {deletedBy ? personOf(deletedBy) : t('deleted.elsewhere')}
                </Typography>
              </>
            ),
            key: ({ deletedAt = '' }) => deletedAt,
          },
          {
            title: t('platform.state'),
            cell: secret => <DeletedState secret={secret} />,
            key: stateOf,
          },
          {
            title: t('deleted.actions'),
            cell: secret => (
              <DeletedActions
                secret={secret}
                onRestored={({ name }) => {
                  announce(t('deleted.undone', { count: 1, names: name }));
                  navigate(secretPath(secret.namespace, name));
                }}
                onDestroyed={text => {
                  announce(text);
                  setDestroyed(destroyed + 1);
                }}
              />
            ),
          },
        ]}
      />
    );
  }
}

function matches(
  { name, namespace, keys = [] }: DeletedSecret,
  search: string,
): boolean {
  const text = search.trim().toLowerCase();
  return [name, namespace, ...keys].some(it => it.toLowerCase().includes(text));
}

/** "jane" for `user:default/jane`. */
function personOf(entityRef: string): string {
  return entityRef.replace(/^user:(default\/)?/, '');
}
