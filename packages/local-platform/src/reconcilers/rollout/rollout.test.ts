import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';
import { waitFor } from '../../testing/waitFor';

const RESTARTED_AT = 'openchoreo.dev/restartedAt';
const binding = (environment: string) =>
  `/apis/openchoreo.dev/v1alpha1/namespaces/acme-corp/releasebindings/checkout-${environment}`;

describe('Deployment rollout', () => {
  let platform: LocalPlatform;
  let controlPlane: KubernetesCaller;
  let dataPlane: KubernetesCaller;

  const list = async (path: string, environment: string) => {
    const selector = encodeURIComponent(
      `openchoreo.dev/component=checkout,openchoreo.dev/environment=${environment}`,
    );
    const { body } = await dataPlane.get(`${path}?labelSelector=${selector}`);
    return body.items;
  };

  const podsOf = async (environment: string) =>
    (await list('/api/v1/pods', environment)).map(({ metadata, status }) => ({
      name: metadata.name,
      restartedAt: metadata.annotations?.[RESTARTED_AT],
      isReady: status?.phase === 'Running',
    }));

  beforeAll(async () => {
    platform = await startLocalPlatform({ seed: true });
    controlPlane = createKubernetesCaller(platform.kubernetesUrl);
    dataPlane = createKubernetesCaller(
      `${platform.kubernetesUrl}/clusters/dp-prod`,
    );
    await waitFor(
      () => podsOf('production'),
      pods => pods.length === 2 && pods.every(({ isReady }) => isReady),
    );
  });

  afterAll(() => platform.stop());

  const restart = (environment: string, restartedAt: string) =>
    controlPlane.patch(binding(environment), 'merge-patch', {
      metadata: { annotations: { [RESTARTED_AT]: restartedAt } },
    });

  it('replaces the pods one by one when the ReleaseBinding gets a restart annotation', async () => {
    const elsewhere = await podsOf('production');
    const before = await waitFor(
      () => podsOf('development'),
      pods => pods.length === 2 && pods.every(({ isReady }) => isReady),
    );
    await restart('development', '2026-01-01T00:00:00Z');
    const seen: number[] = [];
    const after = await waitFor(
      async () => {
        const pods = await podsOf('development');
        seen.push(pods.filter(({ isReady }) => isReady).length);
        return pods;
      },
      pods =>
        pods.every(({ isReady, restartedAt }) => isReady && restartedAt) &&
        pods.length === 2,
    );
    expect(Math.min(...seen)).toBe(2);
    const names = before.map(({ name }) => name);
    expect(after.filter(({ name }) => names.includes(name))).toEqual([]);
    expect(await podsOf('production')).toEqual(elsewhere);
  });

  it('reports progress in the Deployment status', async () => {
    await restart('production', '2026-01-02T00:00:00Z');
    const statuses = new Set<unknown>();
    await waitFor(
      async () => {
        const [{ metadata, status }] = await list(
          '/apis/apps/v1/deployments',
          'production',
        );
        const { observedGeneration, updatedReplicas, replicas } = status ?? {};
        const isCurrent = observedGeneration === metadata.generation;
        statuses.add(isCurrent && updatedReplicas);
        return isCurrent && replicas === 2 && updatedReplicas === 2;
      },
      isDone => isDone && statuses.size > 1,
    );
    expect(statuses).toContain(1);
  });

  it.each([
    ['owner', { projectName: 'online-store', componentName: 'catalog' }],
    ['environment', 'production'],
  ])('rejects a change of %s in a ReleaseBinding', async (field, value) => {
    const { code, body } = await controlPlane.patch(
      binding('development'),
      'merge-patch',
      { spec: { [field]: value } },
    );
    expect([code, body.message]).toEqual([
      422,
      expect.stringContaining(`spec.${field} is immutable`),
    ]);
  });
});
