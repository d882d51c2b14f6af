import type { TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  type Answer,
  binding,
  component,
  environment,
  FakeOpenChoreo,
  secretReference,
  serveWorld,
  startSecretsBackend,
  variable,
  workload,
} from '../__testUtils__';

const path =
  '/api/openchoreo-secrets/namespaces/acme-corp/secrets/db-creds/consumers';
const MARKER = 'planted-marker';

describe('workloads that have pulled a secret', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeEach(async () => {
    upstream = (await FakeOpenChoreo.start()).allow();
    backend = await startSecretsBackend({ baseUrl: upstream.url });
    const env = [variable('DB_PASSWORD', 'db-creds', 'password')];
    serveWorld(upstream, {
      components: [component('checkout')],
      workloads: [workload('checkout', { env })],
      releasebindings: [binding('checkout', 'production')],
      environments: [environment('production')],
      secretreferences: [secretReference('db-creds')],
    });
  });

  afterEach(async () => {
    await backend.stop();
    await upstream.stop();
  });

  const serveTree = (answer: Answer) =>
    upstream.on(
      'GET /api/v1/namespaces/acme-corp/releasebindings/checkout-production/k8sresources/tree',
      answer,
    );

  const treeOf = (
    ready: object | undefined,
    key = 'secret/acme-corp/generic/db-creds',
  ): Answer => ({
    json: {
      renderedReleases: [
        {
          name: 'checkout-production',
          nodes: [
            { kind: 'Secret', name: 'env', object: { data: { a: MARKER } } },
            {
              kind: 'ExternalSecret',
              name: 'env',
              object: {
                spec: {
                  data: [{ secretKey: 'DB_PASSWORD', remoteRef: { key } }],
                },
                status: {
                  refreshTime: '2026-08-21T10:00:00Z',
                  ...(ready && {
                    conditions: [{ type: 'Ready', ...ready }],
                  }),
                },
              },
            },
          ],
        },
      ],
    },
  });

  it.each([
    [
      'pulled',
      treeOf({ status: 'True', reason: 'SecretSynced', message: 'synced' }),
    ],
    [
      'failed',
      treeOf({ status: 'False', reason: 'SecretSyncedError', message: 'no' }),
    ],
    ['failed', treeOf({ status: 'True', reason: 'SecretDeleted' })],
    ['pulling', treeOf(undefined)],
    ['notRendered', treeOf({ status: 'True' }, 'secret/acme-corp/other')],
    ['notRendered', { json: { renderedReleases: [] } }],
    ['unknown', { status: 403, json: { code: 'FORBIDDEN', error: 'no' } }],
    ['unknown', { status: 501, json: {} }],
  ])(
    'are judged by their ExternalSecret: %s',
    async (state, answer: Answer) => {
      serveTree(answer);
      const { status, body, text } = await request(backend.server).get(path);
      expect(status).toBe(200);
      expect(body.items).toEqual([
        expect.objectContaining({
          component: 'checkout',
          environment: 'production',
          state,
        }),
      ]);
      expect(text).not.toContain(MARKER);
    },
  );

  it('have the message and time of External Secrets Operator', async () => {
    serveTree(treeOf({ status: 'False', reason: 'R', message: 'why not' }));
    const { body } = await request(backend.server).get(path);
    expect(body).toEqual({
      items: [
        {
          component: 'checkout',
          environment: 'production',
          state: 'failed',
          reason: 'R',
          message: 'why not',
          refreshTime: '2026-08-21T10:00:00Z',
        },
      ],
      othersPossible: false,
    });
  });

  it('are empty, without a call to a plane, for an unused secret', async () => {
    serveWorld(upstream, { secretreferences: [secretReference('db-creds')] });
    const { body } = await request(backend.server).get(path);
    expect(body.items).toEqual([]);
    expect(
      upstream.requests.filter(({ url }) => url.includes('k8sresources')),
    ).toEqual([]);
  });
});
