import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import type { SecretSync, SyncState } from '@openchoreo-secrets/plugin-common';
import request from 'supertest';
import { FakeOpenChoreo, startSecretsBackend } from '../__testUtils__';

const path = '/api/openchoreo-secrets/namespaces/acme-corp/sync';
const planeNamespace = '/namespaces/openchoreo-kv-acme-corp';
const pushSecret = `/clusters/dp-prod/apis/external-secrets.io/v1alpha1${planeNamespace}/pushsecrets/db-creds`;
const secret = `/clusters/dp-prod/api/v1${planeNamespace}/secrets/db-creds`;
const dpProd = { kind: 'DataPlane', name: 'dp-prod' };

// Starts a platform, a backend, and a Kubernetes client.
jest.setTimeout(30_000);

describe('the sync state', () => {
  let folder: string;
  let platform: LocalPlatform;
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'planes-'));
    platform = await startLocalPlatform({
      seed: true,
      kubeconfigPath: join(folder, 'kubeconfig'),
    });
    upstream = (await FakeOpenChoreo.start()).allow();
  });

  afterEach(async () => {
    await backend.stop();
    await upstream.stop();
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  const kubeconfig = (context: string) => ({
    path: join(folder, 'kubeconfig'),
    context,
  });

  async function start(
    options: Partial<Parameters<typeof startSecretsBackend>[0]> = {},
  ): Promise<void> {
    backend = await startSecretsBackend({
      baseUrl: upstream.url,
      planes: [
        {
          planes: ['DataPlane/acme-corp/dp-prod'],
          kubeconfig: kubeconfig('dp-prod'),
        },
        {
          planes: ['ClusterWorkflowPlane/default', 'ClusterDataPlane/default'],
          serviceAccount: { url: platform.kubernetesUrl, token: 'any' },
        },
      ],
      ...options,
    });
  }

  async function untilSync(
    isWanted: (sync: SyncState) => boolean,
    url = path,
  ): Promise<SyncState> {
    for (;;) {
      const { body } = await request(backend.server).get(url);
      if (isWanted(body)) {
        return body;
      }
      await delay(20);
    }
  }

  const dbCredsIn = ({ secrets }: Pick<SyncState, 'secrets'>) =>
    secrets.find(({ name }) => name === 'db-creds');
  const planeIn = ({ planes }: SyncState, wanted: string) =>
    planes.find(({ name }) => name === wanted);

  const switchOn = (target: string, fault: object) =>
    fetch(`${platform.adminUrl}/faults/${target}`, {
      method: 'PUT',
      body: JSON.stringify(fault),
    });
  const switchOff = () =>
    fetch(`${platform.adminUrl}/faults`, { method: 'DELETE' });

  const patch = (object: string, body: object) =>
    fetch(`${platform.kubernetesUrl}${object}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify(body),
    });

  /** Writes the Secret, then the sync trigger, as OpenChoreo does. */
  const rotate = async (value: string) => {
    await patch(secret, { stringData: { password: value } });
    await patch(pushSecret, {
      metadata: {
        annotations: {
          'openchoreo.dev/sync-trigger': new Date().toISOString(),
        },
      },
    });
  };

  it('is returned by secret with plane, stores, and times', async () => {
    await start();
    const sync = await untilSync(
      state =>
        dbCredsIn(state)?.state === 'synced' &&
        planeIn(state, 'dp-prod')?.stores[0]?.ready === true,
    );
    expect(sync.planeAccess).toBe(true);
    expect(dbCredsIn(sync)).toEqual({
      name: 'db-creds',
      cluster: 0,
      state: 'synced',
      pushedAt: expect.any(Number),
      changedAt: expect.any(Number),
    });
    expect(planeIn(sync, 'dp-prod')).toEqual({
      ...dpProd,
      cluster: 0,
      state: 'reachable',
      stores: [
        {
          name: 'default',
          ready: true,
          provider: 'vault',
          reason: 'Valid',
          message: 'store validated',
          since: expect.any(String),
        },
      ],
    });
    const { body } = await request(backend.server).get(
      '/api/openchoreo-secrets/status',
    );
    expect(body.planeAccess).toBe(true);
  });

  it("streams a failed push with the operator's message, and its recovery", async () => {
    await start();
    await untilSync(state => dbCredsIn(state)?.state === 'synced');
    const events = follow(`${platformOf(backend)}${path}/events`);
    expect((await events.next()).value).toMatchObject({
      event: 'state',
      data: { planeAccess: true },
    });
    await switchOn('store', { kind: 'push-failing' });
    await rotate('planted-marker');
    const failed = await untilChange(events, 'failed');
    expect(failed).toMatchObject({ cluster: 0, reason: 'Errored' });
    expect(failed.message).toContain(
      'could not write remote ref password to target secretstore default',
    );
    expect(JSON.stringify(failed)).not.toContain('planted-marker');
    await switchOff();
    await untilChange(events, 'synced');
    await events.return(undefined);
  });

  it('explains an unreachable plane without affecting others', async () => {
    await start();
    await untilSync(state => dbCredsIn(state)?.state === 'synced');
    await switchOn('dp-prod', { kind: 'down' });
    const sync = await untilSync(
      state => planeIn(state, 'dp-prod')?.state === 'unreachable',
    );
    expect(planeIn(sync, 'dp-prod')).toMatchObject({
      problem: 'noResponse',
      message: "Its Kubernetes API doesn't respond.",
      since: expect.any(String),
    });
    expect(planeIn(sync, 'default')?.state).toBe('reachable');
    expect(dbCredsIn(sync)).toBeDefined();
  });

  it('explains a plane with a missing kubeconfig', async () => {
    await start({
      planes: [
        {
          planes: ['DataPlane/acme-corp/dp-prod'],
          kubeconfig: { path: join(folder, 'missing') },
        },
      ],
    });
    const sync = await untilSync(
      state => planeIn(state, 'dp-prod')?.state === 'unknown',
    );
    expect(planeIn(sync, 'dp-prod')).toMatchObject({
      problem: 'badKubeconfig',
      message: expect.stringContaining('kubeconfig'),
    });
  });

  it('drops a removed secret', async () => {
    await start();
    await untilSync(state => dbCredsIn(state)?.state === 'synced');
    await fetch(`${platform.kubernetesUrl}${pushSecret}`, { method: 'DELETE' });
    const sync = await untilSync(state => dbCredsIn(state) === undefined);
    expect(planeIn(sync, 'dp-prod')?.state).toBe('reachable');
  });

  it('omits planes of other namespaces', async () => {
    await start();
    const sync = await untilSync(
      ({ planes }) => planes.every(({ state }) => state === 'reachable'),
      path.replace('acme-corp', 'default'),
    );
    expect(sync.planes.map(({ kind }) => kind)).toEqual([
      'ClusterWorkflowPlane',
      'ClusterDataPlane',
    ]);
  });

  it('is unknown without plane access, without any call', async () => {
    await start({ planes: [] });
    const { body } = await request(backend.server).get(path);
    expect(body).toEqual({ planeAccess: false, planes: [], secrets: [] });
    expect(upstream.requests).toEqual([]);
  });

  it.each(['', '/events'])(
    'needs access to the secrets in OpenChoreo: sync%s',
    async suffix => {
      upstream.allow(['secret:create']);
      await start();
      const answer = await request(backend.server).get(path + suffix);
      expect(answer.status).toBe(403);
      expect(answer.body.error.code).toBe('OPENCHOREO_FORBIDDEN');
    },
  );

  it.each(['', '/events'])(
    'needs the Backstage permission: sync%s',
    async suffix => {
      await start({
        features: [
          mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
        ],
      });
      const answer = await request(backend.server).get(path + suffix);
      expect(answer.status).toBe(403);
      expect(answer.body.error.code).toBe('PORTAL_FORBIDDEN');
    },
  );
});

interface ServerSentEvent {
  event: string;
  data: Partial<SyncState> & { secrets: SecretSync[] };
}

async function* follow(url: string): AsyncGenerator<ServerSentEvent> {
  const response = await fetch(url);
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const lines of events) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(lines) ?? [];
      if (event) {
        yield { event, data: JSON.parse(data) };
      }
    }
  }
}

async function untilChange(
  events: AsyncGenerator<ServerSentEvent>,
  state: SecretSync['state'],
): Promise<SecretSync> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) {
      throw new Error('the stream ended');
    }
    const found = value.data.secrets.find(
      told => told.name === 'db-creds' && told.state === state,
    );
    if (found) {
      return found;
    }
  }
}

function platformOf({ server }: TestBackend): string {
  return `http://127.0.0.1:${server.port()}`;
}
