import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../testing/KubernetesCaller';
import { createStoreCaller } from '../testing/StoreCaller';
import { waitFor } from '../testing/waitFor';

const openchoreo = '/apis/openchoreo.dev/v1alpha1';

describe('seed data', () => {
  let platform: LocalPlatform;
  let controlPlane: KubernetesCaller;
  let dataPlane: KubernetesCaller;

  beforeAll(async () => {
    platform = await startLocalPlatform({ seed: true });
    controlPlane = createKubernetesCaller(platform.kubernetesUrl);
    dataPlane = createKubernetesCaller(
      `${platform.kubernetesUrl}/clusters/dp-prod`,
    );
  });

  afterAll(() => platform.stop());

  it('has OpenChoreo namespaces', async () => {
    const { body } = await controlPlane.get(
      '/api/v1/namespaces?labelSelector=openchoreo.dev/control-plane%3Dtrue',
    );
    expect(
      body.items.map(({ metadata: { name, annotations } }) => [
        name,
        annotations?.['openchoreo.dev/display-name'],
      ]),
    ).toEqual([
      ['acme-corp', 'Acme Corp'],
      ['default', 'Default'],
    ]);
  });

  it.each([
    ['dataplanes', ['dp-prod']],
    ['workflowplanes', ['builds']],
    ['clusterdataplanes', ['default', 'no-store']],
    ['clusterworkflowplanes', ['default']],
  ])('has %s with a connected agent', async (plural, names) => {
    const { body } = await controlPlane.get(`${openchoreo}/${plural}`);
    expect(body.items.map(({ metadata }) => metadata.name)).toEqual(names);
    for (const { metadata, spec, status } of body.items) {
      const hasStore = metadata.name !== 'no-store';
      expect(spec?.planeID).toBe(metadata.name);
      expect(spec?.secretStoreRef).toEqual(
        hasStore ? { name: 'default' } : undefined,
      );
      expect(status).toMatchObject({ agentConnection: { connected: true } });
    }
  });

  it('has the documented secrets, without values in the control plane', async () => {
    const { body } = await controlPlane.get(
      `${openchoreo}/namespaces/acme-corp/secretreferences`,
    );
    expect(body.items.map(({ metadata, spec }) => [metadata, spec])).toEqual([
      [
        expect.objectContaining({
          name: 'db-creds',
          labels: {
            'openchoreo.dev/managed-by': 'openchoreo-api',
            'openchoreo.dev/secret-type': 'generic',
          },
        }),
        {
          targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
          template: { type: 'Opaque' },
          refreshInterval: '1h',
          data: ['password', 'username'].map(key => ({
            secretKey: key,
            remoteRef: {
              key: 'secret/acme-corp/generic/db-creds',
              property: key,
            },
          })),
        },
      ],
      [
        expect.objectContaining({ name: 'github-pat' }),
        expect.objectContaining({
          targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
          template: { type: 'kubernetes.io/basic-auth' },
        }),
      ],
    ]);
  });

  it('has projects with components, including one broken reference', async () => {
    const list = async (plural: string) =>
      (await controlPlane.get(`${openchoreo}/namespaces/acme-corp/${plural}`))
        .body.items;
    const namesOf = async (plural: string) =>
      (await list(plural)).map(({ metadata }) => metadata.name);

    expect(await namesOf('projects')).toEqual(['back-office', 'online-store']);
    expect(await namesOf('environments')).toEqual([
      'development',
      'production',
    ]);
    expect(await namesOf('components')).toEqual([
      'catalog',
      'checkout',
      'ledger',
    ]);
    expect(await namesOf('workloads')).toEqual([
      'catalog',
      'checkout',
      'ledger',
    ]);
    expect(await namesOf('componentreleases')).toEqual([
      'catalog-1',
      'checkout-1',
      'ledger-1',
    ]);
    const bindings = await list('releasebindings');
    expect(
      bindings
        .filter(({ spec }) => spec?.workloadOverrides)
        .map(({ metadata, spec }) => [metadata.name, spec?.workloadOverrides]),
    ).toEqual([
      [
        'catalog-production',
        {
          container: {
            env: [
              {
                key: 'DB_PASSWORD',
                valueFrom: { secretKeyRef: { name: 'db-creds', key: 'pass' } },
              },
            ],
          },
        },
      ],
    ]);
  });

  it('has values on the plane and in the store', async () => {
    const path = '/api/v1/namespaces/openchoreo-kv-acme-corp/secrets/db-creds';
    expect((await dataPlane.get(path)).body.data).toEqual({
      username: 'YWRtaW4=',
      password: 'czNjcmV0',
    });
    expect((await controlPlane.get(path)).code).toBe(404);
    const store = createStoreCaller(platform);
    await waitFor(
      () => store('GET', 'secret/data/acme-corp/generic/db-creds'),
      ({ body }) => Object.keys(body.data?.data ?? {}).length === 2,
    );
    await waitFor(
      () => store('GET', 'secret/data/acme-corp/basic-auth/github-pat'),
      ({ body }) => body.data?.data?.password === 'ghp_xxx',
    );
  });

  it('has synced ExternalSecrets, except for the broken reference', async () => {
    const { body } = await waitFor(
      () =>
        dataPlane.get(
          '/apis/external-secrets.io/v1/externalsecrets?labelSelector=openchoreo.dev/project%3Donline-store',
        ),
      answer =>
        answer.body.items.every(
          ({ status }) =>
            (status?.conditions as { reason: string }[])?.[0].reason ===
            'SecretSynced',
        ),
    );
    const names = body.items.map(({ metadata }) => [
      metadata.namespace,
      metadata.name.replace(/-[0-9a-f]{8}$/, ''),
    ]);
    expect(names).toEqual([
      [
        expect.stringMatching(/^dp-acme-corp-online-store-development-/),
        expect.stringMatching(/^catalog-development-[0-9a-f]{8}-env-secrets$/),
      ],
      [
        expect.stringMatching(/^dp-acme-corp-online-store-development-/),
        expect.stringMatching(/^checkout-development-[0-9a-f]{8}-env-secrets$/),
      ],
      [
        'dp-acme-corp-online-store-production-ab4c2651',
        expect.stringMatching(/^checkout-production-[0-9a-f]{8}-env-secrets$/),
      ],
    ]);
  });

  it('has platform secrets, with one missing and one certificate about to expire', async () => {
    const namesIn = async (caller: KubernetesCaller, namespace: string) => {
      const { body } = await caller.get(
        `/api/v1/namespaces/${namespace}/secrets`,
      );
      return body.items.map(({ metadata }) => metadata.name);
    };
    const builds = createKubernetesCaller(
      `${platform.kubernetesUrl}/clusters/builds`,
    );
    expect(await namesIn(controlPlane, 'openchoreo-control-plane')).toEqual([
      'backstage-backend-secret',
      'cluster-gateway-ca',
      'thunder-client-secret',
    ]);
    expect(await namesIn(dataPlane, 'openchoreo-data-plane')).toEqual([
      'cluster-agent-tls',
      'registry-credentials',
    ]);
    expect(await namesIn(builds, 'openchoreo-workflow-plane')).toEqual([
      'cluster-agent-tls',
    ]);
    const { body } = await dataPlane.get(
      '/apis/cert-manager.io/v1/namespaces/openchoreo-data-plane/certificates/cluster-agent-tls',
    );
    const { notAfter } = body.status as { notAfter: string };
    const daysLeft = (Date.parse(notAfter) - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(11);
    expect(daysLeft).toBeLessThan(13);
  });
});
