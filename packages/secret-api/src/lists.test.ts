import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestIssuer } from './__testUtils__/TestIssuer';
import { TestWorld } from './__testUtils__/TestWorld';

const secrets = '/api/v1alpha1/namespaces/default/secrets';
const references = '/api/v1/namespaces/default/secretreferences';

describe('lists and public endpoints', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start();
    for (let index = 0; index < 23; index++) {
      await world.call('POST', secrets, {
        secretName: `bulk-${String(index).padStart(2, '0')}`,
        secretType: 'Opaque',
        targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
        data: { token: `value ${index}` },
      });
    }
  });

  afterAll(() => world.stop());

  it.each([secrets, references])('page through %s', async path => {
    const names: string[] = [];
    let cursor = '';
    do {
      const { json } = await world.call('GET', `${path}?limit=10${cursor}`);
      names.push(...json.items.map(item => item.metadata?.name ?? ''));
      const next = json.pagination?.nextCursor;
      cursor = next ? `&cursor=${next}` : '';
    } while (cursor);
    expect(names).toHaveLength(23);
    expect(names).toEqual([...names].sort());
  });

  it('default to 20 items and clamp the limit', async () => {
    const count = async (query: string) =>
      (await world.call('GET', `${references}${query}`)).json.items.length;
    expect(await count('')).toBe(20);
    expect(await count('?limit=500')).toBe(23);
    expect(await count('?limit=0')).toBe(1);
    expect(await count('?limit=-7')).toBe(1);
  });

  it.each([
    ['?limit=many', 'text/plain', 'Invalid format for parameter limit\n'],
    ['?cursor=nonsense', 'json', '"error":"invalid cursor"'],
    ['?cursor=eyJjIjoibm8ifQ', 'json', '"code":"BAD_REQUEST"'],
    ['?labelSelector=a==b==c', 'json', 'invalid label selector'],
  ])('reject %s', async (query, type, text) => {
    const answer = await world.call('GET', `${references}${query}`);
    expect(answer.status).toBe(400);
    expect(answer.type).toContain(type);
    expect(answer.text).toContain(text);
  });

  it('list references without values, filtered by label', async () => {
    const { json, text } = await world.call(
      'GET',
      '/api/v1/namespaces/acme-corp/secretreferences?labelSelector=openchoreo.dev/secret-type=git-credentials',
    );
    expect(json.items.map(item => item.metadata?.name)).toEqual(['github-pat']);
    expect(text).not.toContain(btoa('ghp_xxx'));
    expect(text).toContain('"refreshInterval":"1h0m0s"');
  });

  it('list the namespaces of OpenChoreo only', async () => {
    const { json } = await world.call('GET', '/api/v1/namespaces');
    expect(json.items.map(item => item.metadata?.name)).toEqual([
      'acme-corp',
      'default',
    ]);
  });

  it.each([
    ['/api/v1/namespaces/acme-corp/dataplanes', ['dp-prod']],
    ['/api/v1/namespaces/acme-corp/workflowplanes', ['builds']],
    ['/api/v1/clusterdataplanes', ['default', 'no-store']],
    ['/api/v1/clusterworkflowplanes', ['default']],
  ])('list the planes %s', async (path, names) => {
    const { json } = await world.call('GET', path);
    expect(json.items.map(item => item.metadata?.name)).toEqual(names);
    const one = await world.call('GET', `${path}/${names[0]}`);
    expect(one.json.metadata?.name).toBe(names[0]);
    expect((await world.call('GET', `${path}/missing`)).status).toBe(404);
  });

  it.each([
    ['projects', ['back-office', 'online-store']],
    ['environments', ['development', 'production']],
    ['components', ['catalog', 'checkout', 'ledger']],
    ['components?project=online-store', ['catalog', 'checkout']],
    ['workloads', ['catalog', 'checkout', 'ledger']],
    ['workloads?component=catalog', ['catalog']],
    ['workloads?component=catalog&labelSelector=app=none', []],
    ['componentreleases?component=checkout', ['checkout-1']],
    [
      'releasebindings?component=catalog',
      ['catalog-development', 'catalog-production'],
    ],
    ['releasebindings?component=missing', []],
  ])('list the component resources %s', async (path, names) => {
    const { status, json } = await world.call(
      'GET',
      `/api/v1/namespaces/acme-corp/${path}`,
    );
    expect(status).toBe(200);
    expect(json.items.map(item => item.metadata?.name)).toEqual(names);
  });

  it('list workflows with the schema of their parameters', async () => {
    const { json, text } = await world.call('GET', '/api/v1/clusterworkflows');
    expect(json.items.map(item => item.metadata?.name)).toEqual([
      'dockerfile-builder',
    ]);
    expect(text).toContain(
      '"x-openchoreo-component-parameter-repository-secret-ref":true',
    );
    const none = await world.call(
      'GET',
      '/api/v1/namespaces/acme-corp/workflows',
    );
    expect(none.json).toEqual({ items: [], pagination: {} });
  });

  it('return full pages when filtered by component', async () => {
    const path = '/api/v1/namespaces/acme-corp/releasebindings?limit=1';
    const first = await world.call('GET', `${path}&component=catalog`);
    const cursor = first.json.pagination?.nextCursor;
    const second = await world.call(
      'GET',
      `${path}&component=catalog&cursor=${cursor}`,
    );
    expect(
      [first, second].map(({ json }) => json.items[0].metadata?.name),
    ).toEqual(['catalog-development', 'catalog-production']);
    expect(second.json.pagination).toEqual({});
  });

  it("return a component unchanged, and 404 for a project that doesn't exist", async () => {
    const components = '/api/v1/namespaces/acme-corp/components';
    const { json, text } = await world.call('GET', `${components}/catalog`);
    expect(json).toMatchObject({ kind: 'Component', status: {} });
    expect(text).toContain('"secretRef":"github-pat"');
    const other = await world.call('GET', `${components}?project=missing`);
    expect(other).toMatchObject({
      status: 404,
      json: { code: 'NOT_FOUND', error: 'Project not found' },
    });
  });

  it('allow every action, in the order of the request', async () => {
    const { status, text } = await world.call(
      'POST',
      '/api/v1/authz/evaluates',
      [{ action: 'secret:view', resource: { type: 'secret' } }],
    );
    expect(status).toBe(200);
    expect(text).toContain('"decision":true');
  });

  it('report that sign-in is off', async () => {
    const resource = await world.call(
      'GET',
      '/.well-known/oauth-protected-resource',
    );
    expect(resource.json).toMatchObject({
      authorization_servers: [world.url],
      openchoreo_clients: [{ name: 'cli' }],
      openchoreo_security_enabled: false,
    });
    const issuer = await world.call('GET', '/.well-known/openid-configuration');
    expect(issuer.json).toMatchObject({
      issuer: world.url,
      token_endpoint: expect.stringContaining(world.url),
    });
    expect((await world.call('GET', '/health')).text).toBe('OK');
    expect((await world.call('GET', '/ready')).text).toBe('Ready');
    expect((await world.call('GET', '/version')).json).toMatchObject({
      name: 'secret-api',
    });
  });

  it('return 404 in plain text for unknown paths', async () => {
    const answer = await world.call('GET', '/api/v2/secrets');
    expect(answer).toMatchObject({
      status: 404,
      text: '404 page not found\n',
    });
    expect(answer.type).toContain('text/plain');
  });
});

describe('a list with many hidden namespaces', () => {
  const visible = ['acme-corp', 'team-0600', 'team-0999'];
  const roleMappings = visible.map(namespace => ({
    roleRef: { kind: 'ClusterAuthzRole', name: 'namespace-reader' },
    scope: { namespace },
  }));
  const roles = `
kind: ClusterAuthzRoleBinding
metadata: { name: readers }
spec:
  entitlement: { claim: groups, value: readers }
  roleMappings: ${JSON.stringify(roleMappings)}
`;
  let directory: string;
  let issuer: TestIssuer;
  let world: TestWorld;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lists-'));
    const rolesFile = join(directory, 'roles.yaml');
    await writeFile(rolesFile, roles);
    issuer = await TestIssuer.start();
    world = await TestWorld.start({ oidc: { ...issuer.oidc, rolesFile } });
    const controlPlane = world.cluster('openchoreo');
    await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        controlPlane.create({
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: {
            name: `team-${String(index).padStart(4, '0')}`,
            labels: { 'openchoreo.dev/control-plane': 'true' },
          },
        }),
      ),
    );
  }, 30_000);

  afterAll(async () => {
    await world.stop();
    await issuer.stop();
    await rm(directory, { recursive: true });
  });

  const decode = (text: string) =>
    JSON.parse(Buffer.from(text, 'base64url').toString());

  /** Returns the name in a cursor's continue token. */
  const nameBefore = (cursor: string): string =>
    decode(decode(cursor).c).after.split('/').at(-1);

  const list = async (group: string, query: string) => {
    const token = await issuer.sign({ groups: [group] });
    const before = world.gate.seen.length;
    const { json } = await world.call(
      'GET',
      `/api/v1/namespaces?${query}`,
      undefined,
      token,
    );
    return {
      names: json.items.map(({ metadata }) => metadata?.name),
      next: json.pagination?.nextCursor,
      reads: world.gate.seen
        .slice(before)
        .filter(({ path }) => path.startsWith('/api/v1/namespaces')).length,
    };
  };

  it.each([1, 2, 3])(
    'returns each visible namespace once in pages of %d, with few reads',
    async limit => {
      const found: unknown[] = [];
      const namesInCursors: string[] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined) {
        const { names, next, reads } = await list(
          'readers',
          `limit=${limit}&cursor=${cursor}`,
        );
        expect(reads).toBeLessThanOrEqual(5);
        found.push(...names);
        cursor = next;
        namesInCursors.push(...(next ? [nameBefore(next)] : []));
      }
      expect(found).toEqual(visible);
      expect(visible).toEqual(expect.arrayContaining(namesInCursors));
    },
  );

  it('needs one read if every namespace is visible', async () => {
    const { names, reads } = await list('admins', 'limit=50');
    expect([names.length, reads]).toEqual([50, 1]);
  });
});
