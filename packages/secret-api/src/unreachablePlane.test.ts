import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorld } from './__testUtils__/TestWorld';
import { parsePlaneContext } from './kubernetes';
import { startSecretApi, type SecretApi } from './startSecretApi';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

describe('unreachable plane', () => {
  let world: TestWorld;
  let directory: string;
  let api: SecretApi;
  const logs: object[] = [];

  beforeAll(async () => {
    world = await TestWorld.start();
    directory = await mkdtemp(join(tmpdir(), 'secret-api-'));
    const nowhere = join(directory, 'nowhere');
    const kubeconfig = await readFile(world.kubeconfig, 'utf8');
    await writeFile(
      nowhere,
      kubeconfig.replace(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1:9'),
    );
    api = await startSecretApi({
      kubeconfig: world.kubeconfig,
      isEnabled: true,
      defaultPlane: {},
      planes: [
        parsePlaneContext(`DataPlane/acme-corp/dp-prod=${nowhere}#dp-prod`),
      ],
      log: entry => logs.push(entry),
    });
  });

  afterAll(async () => {
    await api.stop();
    await world.stop();
    await rm(directory, { recursive: true });
  });

  it('fails a create with 503 and leaves no reference behind', async () => {
    const response = await fetch(`${api.url}${secrets}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        secretName: 'lost',
        secretType: 'Opaque',
        targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
        data: { a: 'b' },
      }),
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      code: 'SERVICE_UNAVAILABLE',
      error: 'the target plane DataPlane dp-prod cannot be reached',
    });
    const reference = await world.call(
      'GET',
      '/api/v1/namespaces/acme-corp/secretreferences/lost',
    );
    expect(reference.status).toBe(404);
  });

  it("is logged and doesn't affect the secrets of other planes in a list", async () => {
    const response = await fetch(`${api.url}${secrets}`);
    const { items } = await response.json();
    expect(
      items.map((item: { metadata: { name: string } }) => item.metadata.name),
    ).toEqual(['github-pat']);
    expect(logs).toContainEqual({
      message: 'plane failure',
      namespace: 'acme-corp',
      plane: 'DataPlane dp-prod',
      reason: "the target plane DataPlane dp-prod doesn't respond",
    });
  });

  it('is configured by a context, or by the current context of a file', () => {
    expect(parsePlaneContext('ClusterDataPlane/edge=prod')).toEqual({
      kind: 'ClusterDataPlane',
      name: 'edge',
      context: 'prod',
    });
    expect(parsePlaneContext('DataPlane/acme/edge=/etc/edge#')).toEqual({
      kind: 'DataPlane',
      namespace: 'acme',
      name: 'edge',
      kubeconfig: '/etc/edge',
    });
  });

  it.each([
    'DataPlane',
    'DataPlane/a/b/c=x',
    '=x',
    'DataPlane/a=',
    '/a=x',
    'DataPlane/without-namespace=x',
    'ClusterDataPlane/with/namespace=x',
    'ObservabilityPlane/a/b=x',
  ])('rejects the configuration %j', text => {
    expect(() => parsePlaneContext(text)).toThrow(/is not of the form/);
  });
});
