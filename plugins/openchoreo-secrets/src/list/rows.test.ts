import {
  findSecretType,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import {
  selectRows,
  type ListFilters,
  type RowLabels,
  type SecretRow,
} from './rows';

const secret = (
  name: string,
  rest: Partial<SecretMetadata> = {},
): SecretMetadata => ({
  name,
  type: 'Opaque',
  keys: ['token'],
  managed: true,
  ...rest,
});

const secrets = [
  secret('reports', {
    createdAt: '2026-01-01T00:00:00Z',
    targetPlane: { kind: 'DataPlane', name: 'dp-eu' },
    labels: { team: 'reporting' },
  }),
  secret('github-pat', {
    type: 'kubernetes.io/basic-auth',
    category: 'git-credentials',
    createdAt: '2026-03-01T00:00:00Z',
    keys: ['password', 'username'],
    targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
  }),
  secret('Legacy', { createdAt: '2026-02-01T00:00:00Z' }),
];

const rows = secrets.map(
  (item): SecretRow => ({
    id: item.name,
    namespace: 'acme-corp',
    secret: item,
    sync: { state: item.name === 'reports' ? 'failed' : 'synced' },
    usage: { count: item.name.length, othersPossible: false },
  }),
);

const labels: RowLabels = {
  type: type => findSecretType(type)?.label ?? type,
  namespace: name => ({ 'acme-corp': 'Acme Corp', zoo: 'A Zoo' }[name] ?? name),
};

const noFilters: ListFilters = {
  search: '',
  namespaces: [],
  types: [],
  planes: [],
  states: [],
  sort: { column: 'name', isDescending: false },
};

const namesOf = (filters: Partial<ListFilters>) =>
  selectRows(rows, { ...noFilters, ...filters }, labels).map(({ id }) => id);

describe('selectRows', () => {
  it.each([
    ['', ['Legacy', 'github-pat', 'reports']],
    ['GITHUB', ['github-pat']],
    ['username', ['github-pat']],
    ['basic auth', ['github-pat']],
    ['git-cred', ['github-pat']],
    ['dp-eu', ['reports']],
    ['team=rep', ['reports']],
    ['token dp', ['reports']],
    ['nothing', []],
  ])('matches %j: %j', (search, names) => {
    expect(namesOf({ search })).toEqual(names);
  });

  it('filters by several values of each kind', () => {
    expect(namesOf({ states: ['failed'] })).toEqual(['reports']);
    expect(namesOf({ states: ['failed', 'synced'] })).toHaveLength(3);
    expect(namesOf({ types: ['kubernetes.io/basic-auth'] })).toEqual([
      'github-pat',
    ]);
    expect(
      namesOf({ planes: ['DataPlane/dp-eu', 'ClusterWorkflowPlane/default'] }),
    ).toEqual(['github-pat', 'reports']);
    expect(namesOf({ planes: ['ClusterDataPlane/dp-eu'] })).toEqual([]);
    expect(namesOf({ namespaces: ['default'] })).toEqual([]);
  });

  it.each([
    ['name', ['Legacy', 'github-pat', 'reports']],
    ['type', ['github-pat', 'Legacy', 'reports']],
    ['plane', ['Legacy', 'github-pat', 'reports']],
    ['keys', ['Legacy', 'reports', 'github-pat']],
    ['created', ['reports', 'Legacy', 'github-pat']],
    ['sync', ['reports', 'Legacy', 'github-pat']],
    ['used', ['Legacy', 'reports', 'github-pat']],
  ] as const)('sorts by %s, both ways', (column, names) => {
    expect(namesOf({ sort: { column, isDescending: false } })).toEqual(names);
    expect(namesOf({ sort: { column, isDescending: true } })).toEqual(
      [...names].reverse(),
    );
  });

  it('sorts namespaces by their titles', () => {
    const [first, second] = rows;
    const namespaces = [
      { ...first, namespace: 'acme-corp' },
      { ...second, namespace: 'zoo' },
    ];
    expect(
      selectRows(
        namespaces,
        { ...noFilters, sort: { column: 'namespace', isDescending: false } },
        labels,
      ).map(({ namespace }) => namespace),
    ).toEqual(['zoo', 'acme-corp']);
  });

  it('does not change the given rows', () => {
    const before = [...rows];
    namesOf({ sort: { column: 'created', isDescending: true } });
    expect(rows).toEqual(before);
  });
});
