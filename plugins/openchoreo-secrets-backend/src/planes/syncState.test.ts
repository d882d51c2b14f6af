import { toClusterSecretStore, toPushSecret } from './externalSecrets';
import { msUntilFailed, toSecretSync, toStoreSync } from './syncState';

const SEALED =
  'set secret failed: could not write remote ref k to target secretstore default: cannot read secret data from Vault: Error making API request.\n\nURL: GET http://store/v1/secret/data/acme-corp/generic/db-creds\nCode: 503. Errors:\n\n* Vault is sealed';

const at = (seconds: number) =>
  `2026-08-21T10:00:${String(seconds).padStart(2, '0')}Z`;
const now = (seconds: number) => Date.parse(at(seconds));

interface Life {
  triggered: number;
  /** The second of the last transition of `Ready`, and its status. */
  ready?: [number, 'True' | 'False'];
  refreshed?: number;
  generation?: number;
  deleted?: number;
  message?: string;
}

function pushSecret(life: Life) {
  const { triggered, ready, refreshed, generation = 1, deleted } = life;
  const isReady = ready?.[1] === 'True';
  return toPushSecret({
    metadata: {
      name: 'db-creds',
      namespace: 'openchoreo-kv-acme-corp',
      resourceVersion: '7',
      generation,
      uid: 'uid-of-db-creds',
      creationTimestamp: '2026-08-21T09:00:00Z',
      ...(deleted !== undefined && { deletionTimestamp: at(deleted) }),
      annotations: {
        'openchoreo.dev/sync-trigger': at(triggered).replace('Z', '.9Z'),
      },
      managedFields: [{ manager: 'openchoreo-api' }],
    },
    spec: {
      secretStoreRefs: [{ name: 'default' }],
      selector: { secret: { name: 'db-creds' } },
      deletionPolicy: 'Delete',
      data: ['username', 'password'].map(property => ({
        match: { secretKey: property, remoteRef: { remoteKey: 'k', property } },
      })),
    },
    status: {
      ...(refreshed !== undefined && {
        refreshTime: at(refreshed),
        syncedResourceVersion: '1-abc',
      }),
      ...(ready && {
        conditions: [
          {
            type: 'Ready',
            status: ready[1],
            reason: isReady ? 'Synced' : 'Errored',
            message: isReady
              ? 'PushSecret synced successfully'
              : life.message ?? SEALED,
            lastTransitionTime: at(ready[0]),
          },
        ],
      }),
    },
  });
}

const sync = (life: Life, second: number) =>
  toSecretSync(pushSecret(life), {
    cluster: 0,
    clusterStores: ['default'],
    now: now(second),
  });
const stateAt = (life: Life, second: number) => sync(life, second).state;

describe('the sync state of a secret', () => {
  it('is syncing after a create, until the first push', () => {
    expect(stateAt({ triggered: 0 }, 1)).toBe('syncing');
    expect(stateAt({ triggered: 0, ready: [1, 'True'], refreshed: 1 }, 2)).toBe(
      'synced',
    );
  });

  it('is failed if the push after a create fails', () => {
    expect(stateAt({ triggered: 0, ready: [1, 'False'] }, 1)).toBe('failed');
  });

  it('goes from synced through syncing to failed if a rotation fails', () => {
    const before: Life = { triggered: 0, ready: [1, 'True'], refreshed: 1 };
    const rotated = { ...before, triggered: 20 };
    expect(stateAt(rotated, 20)).toBe('syncing');
    expect(stateAt({ ...rotated, ready: [20, 'False'] }, 21)).toBe('failed');
  });

  it('goes from failure to recovery to failure', () => {
    const failed: Life = { triggered: 20, ready: [20, 'False'], refreshed: 1 };
    expect(stateAt(failed, 30)).toBe('failed');
    const recovered: Life = { ...failed, ready: [31, 'True'], refreshed: 31 };
    expect(stateAt(recovered, 32)).toBe('synced');
    const again: Life = { ...recovered, triggered: 40, ready: [41, 'False'] };
    expect(stateAt(again, 41)).toBe('failed');
  });

  it('ignores an old failure for a few seconds after a change', () => {
    const retried: Life = { triggered: 30, ready: [10, 'False'], refreshed: 1 };
    expect(stateAt(retried, 31)).toBe('syncing');
    expect(msUntilFailed(pushSecret(retried), now(31))).toBeGreaterThan(0);
    expect(stateAt(retried, 35)).toBe('failed');
    expect(msUntilFailed(pushSecret(retried), now(35))).toBeLessThanOrEqual(0);
  });

  it('shows a failure even if clocks differ', () => {
    const retried: Life = { triggered: 30, ready: [10, 'False'], refreshed: 1 };
    expect(stateAt(retried, 1)).toBe('failed');
  });

  it('is syncing after adding or removing a key, and failed if the push fails', () => {
    const changed: Life = {
      triggered: 20,
      ready: [1, 'True'],
      refreshed: 20,
      generation: 2,
    };
    expect(stateAt(changed, 21)).toBe('syncing');
    const failed: Life = { ...changed, refreshed: 1, ready: [21, 'False'] };
    expect(stateAt(failed, 21)).toBe('failed');
  });

  it('is syncing during a removal, and failed if the removal fails', () => {
    const deleted: Life = {
      triggered: 0,
      ready: [1, 'True'],
      refreshed: 1,
      deleted: 20,
    };
    expect(sync(deleted, 21)).toMatchObject({
      state: 'syncing',
      deleting: true,
    });
    expect(sync({ ...deleted, ready: [23, 'False'] }, 24)).toMatchObject({
      state: 'failed',
      deleting: true,
    });
    const brokenBefore: Life = { ...deleted, ready: [10, 'False'] };
    expect(stateAt(brokenBefore, 21)).toBe('syncing');
    expect(stateAt(brokenBefore, 25)).toBe('failed');
  });

  it("includes the operator's message and the cause of a failure", () => {
    expect(sync({ triggered: 0, ready: [1, 'False'] }, 5)).toEqual({
      name: 'db-creds',
      cluster: 0,
      state: 'failed',
      cause: 'storeSealed',
      reason: 'Errored',
      message: SEALED,
      since: at(1),
      changedAt: now(0) / 1000,
    });
  });

  it('tells when the secret was last written and pushed', () => {
    expect(
      sync({ triggered: 3, ready: [4, 'True'], refreshed: 4 }, 5),
    ).toMatchObject({ changedAt: now(3) / 1000, pushedAt: now(4) / 1000 });
  });

  it('has at most 120 bytes for a healthy secret', () => {
    const healthy = sync({ triggered: 0, ready: [1, 'True'], refreshed: 1 }, 5);
    const entry = { ...healthy, name: 'a-name-of-thirty-two-characters-' };
    expect(Buffer.byteLength(`${JSON.stringify(entry)},`)).toBeLessThanOrEqual(
      120,
    );
  });

  it('names the stores of a cluster with several', () => {
    const options = { cluster: 0, clusterStores: ['default', 'other'], now: 0 };
    expect(toSecretSync(pushSecret({ triggered: 0 }), options).stores).toEqual([
      'default',
    ]);
  });
});

describe('toPushSecret', () => {
  it('keeps name and state only', () => {
    expect(
      pushSecret({ triggered: 0, ready: [1, 'True'], refreshed: 1 }),
    ).toEqual({
      metadata: {
        name: 'db-creds',
        namespace: 'openchoreo-kv-acme-corp',
        resourceVersion: '7',
        uid: 'uid-of-db-creds',
      },
      ready: {
        status: 'True',
        reason: 'Synced',
        message: 'PushSecret synced successfully',
        since: at(1),
      },
      triggeredAt: '2026-08-21T10:00:00.9Z',
      hasUnpushedChange: false,
      refreshTime: at(1),
      stores: ['default'],
      createdAt: '2026-08-21T09:00:00Z',
      secretName: 'db-creds',
      deletionPolicy: 'Delete',
      remoteKeys: ['k'],
    });
  });

  it('keeps the start and the end of a long message', () => {
    const message = `set secret failed: ${'x'.repeat(
      9_999,
    )}\n\n* Vault is sealed`;
    const { ready } = pushSecret({
      triggered: 0,
      ready: [1, 'False'],
      message,
    });
    expect(ready?.message).toHaveLength(600);
    expect(ready?.message).toMatch(/^set secret failed: x/);
    expect(ready?.message).toMatch(/x\n\n\* Vault is sealed$/);
  });

  it('uses only a valid name of a Secret', () => {
    const object = toPushSecret({
      metadata: { name: 'db-creds' },
      spec: { selector: { secret: { name: 'a; reboot' } } },
    });
    expect(object.secretName).toBe('db-creds');
  });

  it('accepts an empty object', () => {
    expect(toPushSecret({}).hasUnpushedChange).toBe(false);
    expect(toStoreSync(toClusterSecretStore({}))).toEqual({
      name: '',
      ready: false,
    });
  });
});
