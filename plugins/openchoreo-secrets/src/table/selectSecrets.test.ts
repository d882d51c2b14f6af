import {
  findSecretType,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { selectSecrets, type SecretsView } from './selectSecrets';

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

const namesOf = (view: Partial<SecretsView>) =>
  selectSecrets(
    secrets,
    { search: '', sort: { column: 'name', direction: 'asc' }, ...view },
    type => findSecretType(type)?.label ?? type,
    ({ name }) => (name === 'reports' ? 'failed' : 'synced'),
  ).map(({ name }) => name);

describe('what is seen of a list', () => {
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

  it('can be one state', () => {
    expect(namesOf({ state: 'failed' })).toEqual(['reports']);
  });

  it('can be one type or one plane', () => {
    expect(namesOf({ type: 'kubernetes.io/basic-auth' })).toEqual([
      'github-pat',
    ]);
    expect(namesOf({ plane: 'DataPlane/dp-eu' })).toEqual(['reports']);
    expect(namesOf({ plane: 'ClusterDataPlane/dp-eu' })).toEqual([]);
  });

  it.each([
    ['name', ['Legacy', 'github-pat', 'reports']],
    ['type', ['github-pat', 'Legacy', 'reports']],
    ['plane', ['Legacy', 'github-pat', 'reports']],
    ['keys', ['Legacy', 'reports', 'github-pat']],
    ['age', ['github-pat', 'Legacy', 'reports']],
  ] as const)('is in the order of %s, both ways', (column, names) => {
    expect(namesOf({ sort: { column, direction: 'asc' } })).toEqual(names);
    expect(namesOf({ sort: { column, direction: 'desc' } })).toEqual(
      [...names].reverse(),
    );
  });

  it('leaves the list itself as it is', () => {
    const before = [...secrets];
    namesOf({ sort: { column: 'age', direction: 'desc' } });
    expect(secrets).toEqual(before);
  });
});
