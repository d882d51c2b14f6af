import type { PlaneSync, SecretSync } from '@openchoreo-secrets/plugin-common';
import type { PlaneStates } from '../../../planes/PlaneStates';
import { type DeletionLog, RecentDeletions } from './RecentDeletions';

const id = { namespace: 'acme-corp', name: 'db-creds' };
const plane = { kind: 'DataPlane', name: 'dp-prod' };
const pushSecret: SecretSync = {
  name: 'db-creds',
  cluster: 0,
  state: 'syncing',
};

/** Planes with a state that the test sets. */
class KnownPlanes implements PlaneStates {
  readonly isConfigured = true;
  state: PlaneSync['state'] = 'reachable';
  secrets: SecretSync[] = [];
  readonly #subscribers = new Set<() => void>();

  read() {
    return {
      planes: [{ ...plane, cluster: 0, state: this.state, stores: [] }],
      secrets: this.secrets,
    };
  }

  subscribe(_namespace: string, onChange: (change: never) => void) {
    const subscriber = () => onChange(undefined as never);
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  get subscriptions(): number {
    return this.#subscribers.size;
  }

  change(secrets: SecretSync[]): void {
    this.secrets = secrets;
    this.#subscribers.forEach(notify => notify());
  }

  async stop() {}
}

function createLog(): DeletionLog {
  let deletedAt: number | undefined;
  return {
    record: async () => {
      deletedAt = Date.now();
      return async () => {};
    },
    readAge: async () =>
      deletedAt === undefined ? undefined : Date.now() - deletedAt,
  };
}

describe('re-creating a deleted secret', () => {
  let planes: KnownPlanes;
  let deletions: RecentDeletions;

  beforeEach(() => {
    jest.useFakeTimers();
    planes = new KnownPlanes();
    deletions = new RecentDeletions({ log: createLog(), planes });
  });

  afterEach(() => jest.useRealTimers());

  const wait = () => deletions.waitUntilRemoved(id, plane);

  it('waits until the plane has removed the value', async () => {
    planes.secrets = [{ ...pushSecret, deleting: true }];
    const waiting = wait();
    await jest.advanceTimersByTimeAsync(1000);
    expect(planes.subscriptions).toBe(1);
    planes.change([]);
    await waiting;
    expect(planes.subscriptions).toBe(0);
  });

  it('waits even before the plane shows the deletion', async () => {
    planes.secrets = [pushSecret];
    await deletions.remember(id);
    const waiting = wait();
    await jest.advanceTimersByTimeAsync(1000);
    planes.change([{ ...pushSecret, deleting: true }]);
    expect(planes.subscriptions).toBe(1);
    planes.change([]);
    await waiting;
  });

  it('is rejected if the plane takes too long', async () => {
    planes.secrets = [{ ...pushSecret, deleting: true }];
    const refused = wait().catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await refused).toMatchObject({
      status: 409,
      code: 'DELETED_RECENTLY',
      message: expect.stringContaining('DataPlane "dp-prod" is still removing'),
    });
    expect(planes.subscriptions).toBe(0);
  });

  it('is immediate if the plane has removed the value', async () => {
    await deletions.remember(id);
    planes.secrets = [{ ...pushSecret, name: 'other', deleting: true }];
    await expect(wait()).resolves.toBeUndefined();
  });

  it('is immediate after an interrupted create', async () => {
    planes.secrets = [pushSecret];
    await expect(wait()).resolves.toBeUndefined();
  });

  it("is rejected for a minute if the plane can't be read", async () => {
    planes.state = 'unreachable';
    await wait();
    await deletions.remember(id);
    await jest.advanceTimersByTimeAsync(20_000);
    await expect(wait()).rejects.toMatchObject({
      status: 409,
      code: 'DELETED_RECENTLY',
      retryAfterSeconds: 40,
    });
  });
});
