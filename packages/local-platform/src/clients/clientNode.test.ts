import {
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  KubernetesObjectApi,
  makeInformer,
  type KubernetesObject,
  type V1Secret,
} from '@kubernetes/client-node';
import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import { waitFor } from '../testing/waitFor';

const namespace = 'default';

describe('@kubernetes/client-node', () => {
  let platform: LocalPlatform;
  let config: KubeConfig;

  beforeEach(async () => {
    platform = await startLocalPlatform();
    config = new KubeConfig();
    config.loadFromString(platform.kubeconfig);
  });

  afterEach(() => platform.stop());

  it('creates, reads, replaces, lists, and deletes objects', async () => {
    const core = config.makeApiClient(CoreV1Api);
    const created = await core.createNamespacedSecret({
      namespace,
      body: { metadata: { name: 'db' }, stringData: { a: 'b' } },
    });
    expect(created.metadata?.creationTimestamp).toBeInstanceOf(Date);
    await core.replaceNamespacedSecret({
      namespace,
      name: 'db',
      body: { ...created, data: { a: 'Yw==' } },
    });
    const read = await core.readNamespacedSecret({ namespace, name: 'db' });
    expect(read.data).toEqual({ a: 'Yw==' });
    const { items } = await core.listNamespacedSecret({ namespace, limit: 1 });
    expect(items).toHaveLength(1);
    await core.deleteNamespacedSecret({ namespace, name: 'db' });
    await expect(
      core.readNamespacedSecret({ namespace, name: 'db' }),
    ).rejects.toMatchObject({ code: 404 });
  });

  it('connects to the planes through their kubeconfig contexts', async () => {
    config.setCurrentContext('dp-prod');
    const core = config.makeApiClient(CoreV1Api);
    await core.createNamespace({ body: { metadata: { name: 'there' } } });
    config.setCurrentContext('openchoreo');
    await expect(
      config.makeApiClient(CoreV1Api).readNamespace({ name: 'there' }),
    ).rejects.toMatchObject({ code: 404 });
  });

  it('reads and writes custom resources', async () => {
    const custom = config.makeApiClient(CustomObjectsApi);
    const resource = {
      group: 'openchoreo.dev',
      version: 'v1alpha1',
      plural: 'secretreferences',
      namespace,
    };
    await custom.createNamespacedCustomObject({
      ...resource,
      body: {
        apiVersion: 'openchoreo.dev/v1alpha1',
        kind: 'SecretReference',
        metadata: { name: 'db', labels: { a: 'b' } },
        spec: {
          template: {},
          data: [{ secretKey: 'a', remoteRef: { key: 'k' } }],
        },
      },
    });
    const { items } = (await custom.listNamespacedCustomObject({
      ...resource,
      labelSelector: 'a=b',
    })) as { items: KubernetesObject[] };
    expect(items).toHaveLength(1);
  });

  it('uses server-side apply', async () => {
    const objects = KubernetesObjectApi.makeApiClient(config);
    const secret: V1Secret & { metadata: { name: string } } = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'db', namespace },
      data: { a: 'Yg==' },
    };
    const apply = (body: typeof secret) =>
      objects.patch(
        body,
        undefined,
        undefined,
        'test',
        true,
        'application/apply-patch+yaml',
      );
    await apply(secret);
    const applied = await apply({ ...secret, data: { c: 'Yg==' } });
    expect((applied as V1Secret).data).toEqual({ c: 'Yg==' });
  });

  it('keeps an informer cache up to date', async () => {
    const core = config.makeApiClient(CoreV1Api);
    const create = (name: string) =>
      core.createNamespacedSecret({ namespace, body: { metadata: { name } } });
    await create('before');
    const informer = makeInformer(
      config,
      `/api/v1/namespaces/${namespace}/secrets`,
      () => core.listNamespacedSecret({ namespace }),
    );
    const seen: string[] = [];
    for (const verb of ['add', 'delete'] as const) {
      informer.on(verb, secret =>
        seen.push(`${verb} ${secret.metadata?.name}`),
      );
    }
    informer.on('error', () => undefined);
    await informer.start();
    await create('after');
    await core.deleteNamespacedSecret({ namespace, name: 'before' });
    await waitFor(
      () => seen,
      events => events.length === 3,
    );
    expect(seen).toEqual(['add before', 'add after', 'delete before']);
    await informer.stop();
  });
});
