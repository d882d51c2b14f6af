import type { ReleaseTree } from '@openchoreo-secrets/openchoreo-client';
import type {
  SecretMetadata,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import { binding, environment } from '../../__testUtils__/components';
import { findTargets } from './findTargets';
import { judgeArrival, judgePush } from './judgeArrival';

const now = Date.parse('2026-08-21T10:01:00Z');
const secret: SecretMetadata = {
  name: 'db-creds',
  type: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  keys: ['password'],
  managed: true,
  createdAt: '2026-08-01T10:00:00Z',
};

const syncOf = (
  push: Partial<SyncState['secrets'][number]>,
  state: SyncState['planes'][number]['state'] = 'reachable',
): SyncState => ({
  planeAccess: true,
  planes: [
    { kind: 'DataPlane', name: 'dp-prod', cluster: 0, state, stores: [] },
  ],
  secrets: [{ name: 'db-creds', cluster: 0, state: 'synced', ...push }],
});

describe('the push of a saved value', () => {
  const pushedAt = Date.parse('2026-08-21T10:00:30Z') / 1000;
  const pushed = { pushedAt };

  it.each([
    ['has arrived', syncOf(pushed), undefined, { value: 'arrived', pushedAt }],
    ['is an earlier one', syncOf(pushed), 5, { value: 'waiting' }],
    ['is that of the save', syncOf(pushed), 31, { value: 'arrived', pushedAt }],
    ['is under way', syncOf({ state: 'syncing' }), 1, { value: 'waiting' }],
    [
      'has failed',
      syncOf({ state: 'failed', message: 'Vault is sealed' }),
      1,
      { value: 'failed', message: 'Vault is sealed' },
    ],
    [
      'is unknown while the plane is unreachable',
      syncOf(pushed, 'unreachable'),
      1,
      { value: 'unknown' },
    ],
    [
      'is unknown without plane access',
      { planeAccess: false, planes: [], secrets: [] },
      1,
      { value: 'unknown' },
    ],
  ])('%s', (_, sync: SyncState, savedSecondsAgo, expected) => {
    expect(judgePush(secret, sync, savedSecondsAgo, now)).toEqual(expected);
  });
});

describe('the arrival of a pushed value', () => {
  const key = 'secret/acme-corp/generic/db-creds';
  const pushedAt = Date.parse('2026-08-21T10:00:30Z') / 1000;
  const treeOf = (
    refreshTime: string,
    { status = 'True', remoteKey = key } = {},
  ): ReleaseTree => ({
    renderedReleases: [
      {
        name: 'r',
        nodes: [
          {
            kind: 'ExternalSecret',
            name: 'env',
            object: {
              spec: { data: [{ remoteRef: { key: remoteKey } }] },
              status: {
                refreshTime,
                conditions: [{ type: 'Ready', status, message: 'why not' }],
              },
            },
          },
        ],
      },
    ],
  });

  it.each([
    ['arrived', 'after the push', treeOf('2026-08-21T10:00:31Z')],
    ['waiting', 'in the second of the push', treeOf('2026-08-21T10:00:30Z')],
    ['waiting', 'before the push', treeOf('2026-08-21T10:00:29Z')],
    [
      'unknown',
      'by nobody',
      treeOf('2026-08-21T10:00:31Z', { remoteKey: 'x' }),
    ],
    ['unknown', 'on a plane that does not respond', undefined],
  ])('is %s if the store was read %s', (value, _, tree) => {
    expect(
      judgeArrival({ value: 'arrived', pushedAt }, tree, new Set([key])),
    ).toEqual({ value });
  });

  it('fails with the message of the ExternalSecret', () => {
    const tree = treeOf('2026-08-21T10:00:31Z', { status: 'False' });
    expect(
      judgeArrival({ value: 'arrived', pushedAt }, tree, new Set([key])),
    ).toEqual({ value: 'failed', message: 'why not' });
  });

  it('is that of the push until the value is in the store', () => {
    const tree = treeOf('2026-08-21T10:00:31Z');
    expect(judgeArrival({ value: 'waiting' }, tree, new Set([key]))).toEqual({
      value: 'waiting',
    });
  });
});

describe('what a restart touches', () => {
  const use = (component: string, environmentName?: string, key = 'password') =>
    ({
      component,
      project: 'online-store',
      secret: 'db-creds',
      key,
      environment: environmentName,
      origin: 'release',
      declaredIn: { kind: 'Workload', name: component },
    } as const);
  const sources = {
    uses: [
      use('checkout', 'production'),
      use('checkout', 'production', 'username'),
      use('catalog', 'dev'),
      use('catalog'),
      use('catalog', 'gone'),
      use('ledger', 'dev'),
    ],
    bindings: [
      binding('checkout', 'production'),
      binding('catalog', 'dev'),
      binding('ledger', 'dev', { state: 'Undeploy' }),
    ],
    environments: [
      environment('dev'),
      {
        ...environment('production'),
        spec: { ...environment('production').spec, isProduction: true },
      },
    ],
  };
  const namesOf = (keys: string[]) =>
    findTargets({ ...sources, keys }).map(
      ({ component, environment: name, production, keys: used }) =>
        [component, name, production, used] as const,
    );

  it('is each deployed use of the keys, production last', () => {
    expect(namesOf([])).toEqual([
      ['catalog', 'dev', false, ['password']],
      ['checkout', 'production', true, ['password', 'username']],
    ]);
    expect(namesOf(['username'])).toEqual([
      ['checkout', 'production', true, ['username']],
    ]);
    expect(namesOf(['other'])).toEqual([]);
  });

  it('counts an environment that the person cannot see as production', () => {
    const [target] = findTargets({ ...sources, environments: [], keys: [] });
    expect(target.production).toBe(true);
  });
});
