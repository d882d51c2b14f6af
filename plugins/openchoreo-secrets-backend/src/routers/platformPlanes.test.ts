import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { TestBackend } from '@backstage/backend-test-utils';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type {
  OrphanedValue,
  PlatformPlanes,
} from '@openchoreo-secrets/plugin-common';
import request from 'supertest';
import {
  FakeOpenChoreo,
  secretReference,
  startSecretsBackend,
} from '../__testUtils__';

const execute = promisify(execFile);
const route = '/api/openchoreo-secrets/platform/planes';
const dpProd = { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' };
const pushSecretPath =
  '/clusters/dp-prod/apis/external-secrets.io/v1alpha1/namespaces/openchoreo-kv-acme-corp/pushsecrets/db-creds';
const stored = '/v1/secret/data/acme-corp/generic/db-creds';

// Starts a platform, a backend, and a Kubernetes client.
jest.setTimeout(60_000);

describe('the planes of the platform view', () => {
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
    serveNamespaces(['acme-corp']);
    serveReferences([]);
  });

  afterEach(async () => {
    await backend.stop();
    await upstream.stop();
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  function serveNamespaces(names: string[]) {
    upstream.on('GET /api/v1/namespaces', {
      json: {
        items: names.map(name => ({ metadata: { name } })),
        pagination: {},
      },
    });
  }

  function serveReferences(items: SecretReference[]) {
    upstream.on('GET /api/v1/namespaces/acme-corp/secretreferences', {
      json: { items, pagination: {} },
    });
  }

  async function start(
    options: Parameters<typeof startSecretsBackend>[0] = {},
  ): Promise<void> {
    backend = await startSecretsBackend({
      baseUrl: upstream.url,
      orphanedAfterSeconds: 0.001,
      planes: [
        {
          planes: ['DataPlane/acme-corp/dp-prod'],
          kubeconfig: { path: join(folder, 'kubeconfig'), context: 'dp-prod' },
        },
      ],
      ...options,
    });
  }

  async function untilPlanes(
    isWanted: (planes: PlatformPlanes) => boolean,
  ): Promise<PlatformPlanes> {
    for (;;) {
      const { status, body } = await request(backend.server).get(route);
      // On a busy machine, the first answer can be that the planes took too long.
      if (status === 200 && isWanted(body)) {
        return body;
      }
      await delay(20);
    }
  }

  const isFollowed = ({ planes }: PlatformPlanes) =>
    planes.some(({ stores }) => stores?.[0]?.ready);

  async function untilOrphanedValue(): Promise<OrphanedValue> {
    const { orphanedValues } = await untilPlanes(
      planes => planes.orphanedValues.items[0]?.cleanUp !== undefined,
    );
    return orphanedValues.items[0];
  }

  /** Runs the commands with the name of the context. */
  async function run(commands: string): Promise<void> {
    const env = { ...process.env, KUBECONFIG: join(folder, 'kubeconfig') };
    const script = commands.replace(/<context of .*>/, 'dp-prod');
    await execute('bash', ['-e', '-c', script], { env });
  }

  const codeOf = async (path: string) =>
    (await fetch(`${platform.kubernetesUrl}${path}`)).status;
  const codeInStore = async () =>
    (
      await fetch(`${platform.storeUrl}${stored}`, {
        headers: { 'X-Vault-Token': platform.storeToken },
      })
    ).status;
  const setPolicy = (deletionPolicy: string) =>
    fetch(`${platform.kubernetesUrl}${pushSecretPath}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ spec: { deletionPolicy } }),
    });

  it('have their state and stores', async () => {
    serveReferences([secretReference('db-creds')]);
    await start();
    expect(await untilPlanes(isFollowed)).toEqual({
      planeAccess: true,
      planes: [
        expect.objectContaining({ kind: 'ControlPlane' }),
        {
          ...dpProd,
          state: 'reachable',
          secrets: expect.any(Array),
          stores: [
            expect.objectContaining({
              name: 'default',
              ready: true,
              provider: 'vault',
            }),
          ],
        },
      ],
      orphanedValues: { items: [], gaps: [], othersPossible: false },
    });
  });

  it.each([
    ['its value goes from the store', 'Delete', [], 404],
    ['its value goes from the store all the same', 'None', [], 404],
    [
      'its value stays where it is read',
      'Delete',
      [reader('sidecar', 'db-creds')],
      200,
    ],
  ])(
    'have orphaned values that the suggested commands remove: %s',
    async (_, policy, references, codeAfter) => {
      serveReferences(references);
      await setPolicy(policy);
      await start();
      await untilPlanes(
        planes => planes.orphanedValues.items[0]?.deletionPolicy === policy,
      );
      const orphanedValue = await untilOrphanedValue();
      expect(orphanedValue).toMatchObject({
        planes: [dpProd],
        name: 'db-creds',
      });
      while ((await codeInStore()) !== 200) {
        await delay(20);
      }
      await run(orphanedValue.cleanUp ?? '');
      expect(await codeOf(pushSecretPath)).toBe(404);
      expect(
        await codeOf(
          '/clusters/dp-prod/api/v1/namespaces/openchoreo-kv-acme-corp/secrets/db-creds',
        ),
      ).toBe(404);
      expect(await codeInStore()).toBe(codeAfter);
      await untilPlanes(
        ({ orphanedValues }) => orphanedValues.items.length === 0,
      );
    },
  );

  it("don't report young values as orphaned", async () => {
    await start({ orphanedAfterSeconds: 3600 });
    const { orphanedValues } = await untilPlanes(
      planes => planes.orphanedValues.items.length > 0,
    );
    expect(orphanedValues.items[0]).toMatchObject({ state: 'recent' });
    expect(orphanedValues.items[0].cleanUp).toBeUndefined();
  });

  it("report orphaned values of a namespace that doesn't exist", async () => {
    serveNamespaces([]);
    await start({
      planes: [
        {
          planes: ['ClusterDataPlane/default'],
          kubeconfig: { path: join(folder, 'kubeconfig'), context: 'dp-prod' },
        },
      ],
    });
    expect(await untilOrphanedValue()).toMatchObject({ namespaceGone: true });
  });

  it('omit inaccessible namespaces and their planes', async () => {
    upstream.allow([]);
    await start({
      planes: [
        {
          planes: ['ClusterDataPlane/default', 'DataPlane/acme-corp/dp-prod'],
          kubeconfig: { path: join(folder, 'kubeconfig'), context: 'dp-prod' },
        },
      ],
    });
    const { planes, orphanedValues } = await untilPlanes(isFollowed);
    expect(planes.map(({ kind }) => kind)).toEqual([
      'ControlPlane',
      'ClusterDataPlane',
    ]);
    expect(orphanedValues).toEqual({
      items: [],
      gaps: [],
      othersPossible: true,
    });
  });

  it.each([
    ['may not be listed in OpenChoreo', 'hiddenNamespaces', { status: 403 }],
    ['cannot be read', 'unreadNamespaces', { status: 500 }],
  ])(
    'have no commands while the references of another namespace %s',
    async (_, reason, answer) => {
      serveNamespaces(['acme-corp', 'secluded']);
      upstream.on('GET /api/v1/namespaces/secluded/secretreferences', answer);
      await start();
      const { orphanedValues } = await untilPlanes(
        planes => planes.orphanedValues.items[0]?.state === 'present',
      );
      expect(orphanedValues.items[0]).toMatchObject({
        name: 'db-creds',
        cleanUpWithheld: reason,
      });
      expect(orphanedValues.items[0].cleanUp).toBeUndefined();
    },
  );

  it('keep a store entry that a namespace without values reads', async () => {
    serveNamespaces(['acme-corp', 'tools']);
    upstream.on('GET /api/v1/namespaces/tools/secretreferences', {
      json: { items: [reader('sidecar', 'db-creds')], pagination: {} },
    });
    await start();
    const orphanedValue = await untilOrphanedValue();
    expect(orphanedValue.readBy).toEqual(['tools/sidecar']);
    expect(orphanedValue.cleanUp).toContain('"deletionPolicy":"None"');
  });

  it("aren't compared with an incomplete list", async () => {
    upstream.on(
      'GET /api/v1/namespaces/acme-corp/secretreferences',
      ({ url }) =>
        url.includes('cursor')
          ? { status: 500 }
          : { json: { items: [], pagination: { nextCursor: 'more' } } },
    );
    await start();
    const { orphanedValues } = await untilPlanes(isFollowed);
    expect(orphanedValues).toMatchObject({
      items: [],
      gaps: [expect.stringMatching(/^acme-corp: Can't list its secrets/)],
    });
  });

  it('omit values while the plane is unreachable', async () => {
    await start();
    await untilOrphanedValue();
    await fetch(`${platform.adminUrl}/faults/dp-prod`, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'down' }),
    });
    const { planes, orphanedValues } = await untilPlanes(
      answer => answer.planes[1].state === 'unreachable',
    );
    expect(orphanedValues.items).toEqual([]);
    expect(planes[1]).toEqual({
      ...dpProd,
      state: 'unreachable',
      since: expect.any(String),
      problem: 'noResponse',
      message: "Its Kubernetes API doesn't respond.",
      secrets: expect.any(Array),
    });
    await fetch(`${platform.adminUrl}/faults`, { method: 'DELETE' });
    await untilPlanes(isFollowed);
    expect(await untilOrphanedValue()).toMatchObject({ name: 'db-creds' });
  });
});

/** A reference that reads another secret's store entry. */
function reader(name: string, secret: string): SecretReference {
  const { spec } = secretReference(secret);
  const { metadata, ...built } = secretReference(name);
  return { ...built, metadata, spec: { ...spec, targetPlane: undefined } };
}
