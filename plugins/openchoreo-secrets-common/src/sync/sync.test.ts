import type {
  PlaneSync,
  SecretMetadata,
  SecretSync,
  SyncState,
} from '../schema';
import { pushCauseOf, storeCauseOf } from './causes';
import { applySyncChange, indexSync, judgeSync } from './judgeSync';

const targetPlane = { kind: 'DataPlane', name: 'dp-prod' };
const secret: SecretMetadata = {
  name: 'db-creds',
  type: 'Opaque',
  keys: ['password'],
  targetPlane,
  createdAt: '2026-08-21T10:00:00Z',
  managed: true,
};
const created = Date.parse('2026-08-21T10:00:00Z');
const later = created + 3_600_000;
const synced: SecretSync = { name: 'db-creds', cluster: 0, state: 'synced' };
const plane: PlaneSync = {
  ...targetPlane,
  cluster: 0,
  state: 'reachable',
  stores: [{ name: 'default', ready: true }],
};
const state: SyncState = {
  planeAccess: true,
  planes: [plane],
  secrets: [synced],
};

describe('sync state of a secret', () => {
  const judge = (
    change: Partial<SyncState>,
    about: Partial<SecretMetadata> = {},
    now = later,
  ) =>
    judgeSync({ ...secret, ...about }, indexSync({ ...state, ...change }), now);

  it.each(['synced', 'syncing'] as const)(
    'is %s if the PushSecret is',
    name => {
      expect(judge({ secrets: [{ ...synced, state: name }] })).toMatchObject({
        state: name,
        secret: { state: name, stores: ['default'] },
      });
    },
  );

  it('is failed with a cause', () => {
    const failed = {
      ...synced,
      state: 'failed' as const,
      cause: 'storeSealed' as const,
    };
    expect(judge({ secrets: [failed] })).toMatchObject({
      state: 'failed',
      cause: 'storeSealed',
    });
  });

  it('ignores a PushSecret with the same name on another cluster', () => {
    expect(judge({ secrets: [{ ...synced, cluster: 1 }] })).toMatchObject({
      state: 'failed',
      cause: 'notOnPlane',
    });
  });

  it('finds a secret through each plane of its cluster', () => {
    const shared = { kind: 'ClusterDataPlane', name: 'default' };
    const planes = [plane, { ...plane, ...shared }];
    expect(judge({ planes }, { targetPlane: shared }).state).toBe('synced');
  });

  it('is failed without a PushSecret, unless the secret is new', () => {
    expect(judge({ secrets: [] })).toMatchObject({
      state: 'failed',
      cause: 'notOnPlane',
    });
    expect(judge({ secrets: [] }, {}, created + 1_000).state).toBe('syncing');
  });

  it.each([
    ['unreachable', 'planeUnreachable'],
    ['unknown', 'noPlaneAccess'],
  ] as const)(
    'is %s if the plane is, regardless of earlier states',
    (name, cause) => {
      const lost = { ...plane, state: name };
      expect(judge({ planes: [lost] })).toEqual({
        state: name,
        cause,
        plane: lost,
        secret: { ...synced, stores: ['default'] },
      });
    },
  );

  it('is unknown without a cause while the plane is being read', () => {
    const planes = [{ ...plane, state: 'starting' as const }];
    const judgement = judge({ planes, secrets: [] });
    expect(judgement.state).toBe('unknown');
    expect(judgement.cause).toBeUndefined();
    expect(judgeSync(secret, undefined)).toEqual({ state: 'unknown' });
  });

  it.each([
    ['without access to the plane', { planes: [] }, {}, 'noPlaneAccess'],
    ['if it is managed in YAML', {}, { managed: false }, 'managedInYaml'],
    ['without a plane', {}, { targetPlane: undefined }, 'managedInYaml'],
  ])('is unknown %s', (_, change, about, cause) => {
    expect(judge(change, about)).toEqual({ state: 'unknown', cause });
  });
});

describe('cause of a failed push', () => {
  const push =
    'set secret failed: could not write remote ref k to target secretstore default: ';
  const vault = `${push}cannot read secret data from Vault: Error making API request.\n\nURL: GET http://store/v1/secret/data/a\n`;

  it.each([
    ['storeSealed', `${vault}Code: 503. Errors:\n\n* Vault is sealed`],
    ['storeDenied', `${vault}Code: 403. Errors:\n\n* permission denied`],
    ['storeBusy', `${vault}Code: 429. Errors:\n\n* rate limit quota exceeded`],
    ['storeUnreachable', `${vault}Code: 502. Errors:\n\n* bad gateway`],
    [
      'storeUnreachable',
      `${push}cannot read secret data from Vault: Get "http://127.0.0.1:1/v1": dial tcp 127.0.0.1:1: connect: connection refused`,
    ],
    [
      'storeMissing',
      'could not get ClusterSecretStore "missing-store", ClusterSecretStore.external-secrets.io "missing-store" not found',
    ],
    [
      'storeSetup',
      'set secret failed: could not get secrets client for store probe: cannot get Kubernetes secret "bad-token" from namespace "external-secrets": secrets "bad-token" not found',
    ],
    ['keyMissing', 'set secret failed: secret key b does not exist'],
    ['notOnPlane', 'could not get source secret'],
    ['entryTaken', `${push}secret not found`],
    ['entryTaken', `${push}secret not managed by external-secrets`],
    [
      'storeUnreachable',
      'Failed to Delete Secrets from Provider: cannot read secret data from Vault: Get "http://127.0.0.1:1": dial tcp: connect: connection refused',
    ],
    ['pushFailed', `${push}something new`],
  ])('is %s: %s', (cause, message) => {
    expect(pushCauseOf({ reason: 'Errored', message })).toBe(cause);
  });

  it('is derived from the reason if the source was deleted', () => {
    expect(
      pushCauseOf({
        reason: 'SourceDeleted',
        message: 'source secret deleted; provider secrets cleaned up',
      }),
    ).toBe('notOnPlane');
  });

  it.each(['unable to validate store', 'unable to create client', undefined])(
    'is storeSetup for the store message: %s',
    message => {
      expect(storeCauseOf({ message })).toBe('storeSetup');
    },
  );
});

describe('change of the sync state', () => {
  const none = { planes: [], secrets: [], removed: [] };

  it('replaces one secret and keeps the others', () => {
    const other = { ...synced, name: 'other' };
    const elsewhere = { ...synced, cluster: 1 };
    const failed = { ...synced, state: 'failed' as const };
    const next = applySyncChange(
      { ...state, secrets: [synced, other, elsewhere] },
      { ...none, secrets: [failed] },
    );
    expect(next.secrets).toEqual([other, elsewhere, failed]);
    expect(next.planes).toEqual(state.planes);
  });

  it('removes secrets that are no longer pushed', () => {
    const removed = [{ name: 'db-creds', cluster: 0 }];
    expect(applySyncChange(state, { ...none, removed }).secrets).toEqual([]);
  });

  it('replaces planes', () => {
    const lost = { ...plane, state: 'unreachable' as const };
    expect(applySyncChange(state, { ...none, planes: [lost] }).planes).toEqual([
      lost,
    ]);
  });
});
