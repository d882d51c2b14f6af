import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { OrphanedValue } from '@openchoreo-secrets/plugin-common';
import { secretReference } from '../__testUtils__';
import { PlanesWorld } from '../__testUtils__/PlanesWorld';

const execute = promisify(execFile);
const dpProd = { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' };
const pushSecretPath =
  '/clusters/dp-prod/apis/external-secrets.io/v1alpha1/namespaces/openchoreo-kv-acme-corp/pushsecrets/db-creds';
const stored = '/v1/secret/data/acme-corp/generic/db-creds';

// Starts a platform, a backend, and a Kubernetes client.
jest.setTimeout(60_000);

describe('orphaned values', () => {
  let world: PlanesWorld;

  beforeEach(async () => {
    world = await PlanesWorld.start();
  });

  afterEach(() => world.stop());

  async function untilOrphanedValue(): Promise<OrphanedValue> {
    const { orphanedValues } = await world.untilPlanes(
      planes => planes.orphanedValues.items[0]?.cleanUp !== undefined,
    );
    return orphanedValues.items[0];
  }

  /** Runs the commands in the context `dp-prod`. */
  async function run(commands: string): Promise<void> {
    const env = { ...process.env, KUBECONFIG: world.kubeconfigPath };
    const script = commands.replace(/<context of .*>/, 'dp-prod');
    await execute('bash', ['-e', '-c', script], { env });
  }

  const codeOf = async (path: string) =>
    (await fetch(`${world.platform.kubernetesUrl}${path}`)).status;
  const codeInStore = async () =>
    (
      await fetch(`${world.platform.storeUrl}${stored}`, {
        headers: { 'X-Vault-Token': world.platform.storeToken },
      })
    ).status;
  const setPolicy = (deletionPolicy: string) =>
    fetch(`${world.platform.kubernetesUrl}${pushSecretPath}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ spec: { deletionPolicy } }),
    });

  it.each([
    ['the value is deleted from the store', 'Delete', [], 404],
    [
      'the value is deleted from the store despite the policy "None"',
      'None',
      [],
      404,
    ],
    [
      'the value stays in the store while another secret reads it',
      'Delete',
      [reader('sidecar', 'db-creds')],
      200,
    ],
  ])(
    'are removed by the suggested commands: %s',
    async (_, policy, references, codeAfter) => {
      world.serveReferences('acme-corp', references);
      await setPolicy(policy);
      await world.startBackend();
      await world.untilPlanes(
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
      await world.untilPlanes(
        ({ orphanedValues }) => orphanedValues.items.length === 0,
      );
    },
  );

  it('are recent at first, without commands', async () => {
    await world.startBackend({ orphanedAfterSeconds: 3600 });
    const { orphanedValues } = await world.untilPlanes(
      planes => planes.orphanedValues.items.length > 0,
    );
    expect(orphanedValues.items[0]).toMatchObject({ state: 'recent' });
    expect(orphanedValues.items[0].cleanUp).toBeUndefined();
  });

  it("include values of a namespace that doesn't exist", async () => {
    world.serveNamespaces([]);
    await world.startBackend({ planes: ['ClusterDataPlane/default'] });
    expect(await untilOrphanedValue()).toMatchObject({ namespaceGone: true });
  });

  it.each([
    ['are forbidden', 'hiddenNamespaces', { status: 403 }],
    ["can't be read", 'unreadNamespaces', { status: 500 }],
  ])(
    'have no commands while the references of another namespace %s',
    async (_, reason, answer) => {
      world.serveNamespaces(['acme-corp', 'secluded']);
      world.upstream.on(
        'GET /api/v1/namespaces/secluded/secretreferences',
        answer,
      );
      await world.startBackend();
      const { orphanedValues } = await world.untilPlanes(
        planes => planes.orphanedValues.items[0]?.state === 'present',
      );
      expect(orphanedValues.items[0]).toMatchObject({
        name: 'db-creds',
        cleanUpWithheld: reason,
      });
      expect(orphanedValues.items[0].cleanUp).toBeUndefined();
    },
  );

  it('keep a store entry that a namespace without its own values reads', async () => {
    world.serveNamespaces(['acme-corp', 'tools']);
    world.serveReferences('tools', [reader('sidecar', 'db-creds')]);
    await world.startBackend();
    const orphanedValue = await untilOrphanedValue();
    expect(orphanedValue.readBy).toEqual(['tools/sidecar']);
    expect(orphanedValue.cleanUp).toContain('"deletionPolicy":"None"');
  });

  it("aren't derived from an incomplete list", async () => {
    world.upstream.on(
      'GET /api/v1/namespaces/acme-corp/secretreferences',
      ({ url }) =>
        url.includes('cursor')
          ? { status: 500 }
          : { json: { items: [], pagination: { nextCursor: 'more' } } },
    );
    await world.startBackend();
    const { orphanedValues } = await world.untilReady();
    expect(orphanedValues).toMatchObject({
      items: [],
      gaps: [expect.stringMatching(/^acme-corp: Can't list its secrets/)],
    });
  });
});

/** A reference that reads another secret's store entry. */
function reader(name: string, secret: string): SecretReference {
  const { spec } = secretReference(secret);
  const { metadata, ...built } = secretReference(name);
  return { ...built, metadata, spec: { ...spec, targetPlane: undefined } };
}
