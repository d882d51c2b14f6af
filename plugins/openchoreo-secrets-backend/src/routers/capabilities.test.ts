import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { FakeOpenChoreo, startSecretsBackend } from '../__testUtils__';

const path = '/api/openchoreo-secrets/namespaces/acme-corp/capabilities';

describe('capabilities', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeEach(async () => {
    upstream = await FakeOpenChoreo.start();
  });

  afterEach(async () => {
    await backend.stop();
    await upstream.stop();
  });

  async function getAllowed(actions: string[], permissions?: AuthorizeResult) {
    upstream.allow(actions);
    backend = await startSecretsBackend({
      baseUrl: upstream.url,
      features: permissions && [
        mockServices.permissions.factory({
          result: permissions as AuthorizeResult.DENY,
        }),
      ],
    });
    const { body } = await request(backend.server).get(path);
    return Object.keys(body).filter(name => body[name].allowed);
  }

  it.each([
    [['secretreference:view'], ['list']],
    [['secret:view'], ['list', 'reveal']],
    [['secret:create'], ['create']],
    [['secret:update'], []],
    [
      ['secret:update', 'secretreference:view'],
      ['list', 'replace'],
    ],
    [
      ['secret:view', 'secret:update'],
      ['list', 'update', 'replace', 'reveal'],
    ],
    [['secret:delete'], ['delete']],
    [[], []],
  ])('with %j in OpenChoreo are %j', async (actions, allowed) => {
    expect(await getAllowed(actions)).toEqual(allowed);
  });

  it('are none without the Backstage permission', async () => {
    expect(await getAllowed(['secret:view'], AuthorizeResult.DENY)).toEqual([]);
  });

  it('are read from OpenChoreo in one call', async () => {
    await getAllowed(['secret:view']);
    expect(
      upstream.requests.filter(({ url }) => url.endsWith('/evaluates')),
    ).toHaveLength(1);
  });

  it('respond with 501 while the control plane has the feature off', async () => {
    upstream
      .allow()
      .on(
        'GET /api/v1alpha1/namespaces/acme-corp/secrets/openchoreo-secrets-feature-probe',
        {
          status: 501,
          json: {
            code: 'NOT_IMPLEMENTED',
            error: 'Secret API is disabled on this server',
          },
        },
      );
    backend = await startSecretsBackend({ baseUrl: upstream.url });
    const { status, body } = await request(backend.server).get(path);
    expect(status).toBe(501);
    expect(body.error).toMatchObject({
      code: 'CONTROL_PLANE_FEATURE_DISABLED',
      message: expect.stringContaining('features.secretManagement.enabled'),
    });
  });
});
