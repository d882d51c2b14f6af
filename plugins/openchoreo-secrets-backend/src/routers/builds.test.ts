import type { TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  component,
  FakeOpenChoreo,
  serveWorld,
  startSecretsBackend,
} from '../__testUtils__';

const api = '/api/openchoreo-secrets/namespaces/acme-corp';
const upstreamNamespace = '/api/v1/namespaces/acme-corp';

const builtBy = (workflow: object) => {
  const { metadata, spec } = component('catalog');
  return { metadata, spec: { owner: { projectName: '' }, ...spec, workflow } };
};

const workflowWith = (path: string) => ({
  metadata: { name: 'builder' },
  spec: {
    externalRefs: [{ kind: 'SecretReference', name: `\${parameters.${path}}` }],
  },
});

describe('credentials of builds', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeAll(async () => {
    upstream = await FakeOpenChoreo.start();
    backend = await startSecretsBackend({ baseUrl: upstream.url });
  });

  afterAll(async () => {
    await backend.stop();
    await upstream.stop();
  });

  beforeEach(() => {
    upstream.requests.length = 0;
  });

  const serve = (path: string, items: object[], status = 200) =>
    upstream.on(`GET ${path}`, { status, json: { items, pagination: {} } });

  const ask = async (): Promise<string[]> => {
    const { status, body } = await request(backend.server).get(`${api}/usage`);
    expect(status).toBe(200);
    return body.secrets.map(({ name }: { name: string }) => name);
  };

  const askedForWorkflows = () =>
    upstream.requests.filter(({ url }) => /workflows\?/.test(url)).length;

  it("come from the namespace's workflow, not the cluster's", async () => {
    serve(`${upstreamNamespace}/workflows`, [workflowWith('git.auth')]);
    serveWorld(upstream, {
      components: [
        builtBy({
          kind: 'Workflow',
          name: 'builder',
          parameters: {
            git: { auth: 'right' },
            repository: { secretRef: 'wrong' },
          },
        }),
      ],
    });
    expect(await ask()).toEqual(['right']);
    expect(askedForWorkflows()).toBe(1);
  });

  it('come from the ClusterWorkflow if the component has no kind', async () => {
    serve('/api/v1/clusterworkflows', [workflowWith('token')]);
    serveWorld(upstream, {
      components: [
        builtBy({ name: 'builder', parameters: { token: 'right' } }),
      ],
    });
    expect(await ask()).toEqual(['right']);
  });

  it.each([
    ['is not there', 200],
    ['may not be seen', 403],
    ['is of a server that does not show it', 404],
  ])(
    'come from the default parameter if the workflow %s',
    async (_, status) => {
      serve('/api/v1/clusterworkflows', [], status);
      serveWorld(upstream, {
        components: [component('catalog', { buildSecret: 'github-pat' })],
      });
      expect(await ask()).toEqual(['github-pat']);
    },
  );

  it('fail the request if OpenChoreo fails', async () => {
    serve('/api/v1/clusterworkflows', [], 500);
    serveWorld(upstream, {
      components: [component('catalog', { buildSecret: 'github-pat' })],
    });
    const { status } = await request(backend.server).get(`${api}/usage`);
    expect(status).toBe(502);
  });

  it('cause no calls without a build', async () => {
    serveWorld(upstream, { components: [component('catalog')] });
    expect(await ask()).toEqual([]);
    expect(askedForWorkflows()).toBe(0);
  });
});
