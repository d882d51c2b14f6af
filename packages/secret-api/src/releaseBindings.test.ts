import { TestIssuer } from './__testUtils__/TestIssuer';
import { eventually, TestWorld } from './__testUtils__/TestWorld';

const RESTARTED_AT = 'openchoreo.dev/restartedAt';
const pathOf = (name: string) =>
  `/api/v1/namespaces/acme-corp/releasebindings/${name}`;

interface Binding {
  metadata: {
    name: string;
    resourceVersion?: string;
    annotations?: Record<string, string>;
  };
  spec: { releaseName?: string; state?: string };
}

interface PodNode {
  kind: string;
  object: {
    metadata: { annotations?: Record<string, string> };
    status?: { phase?: string };
  };
}

const annotated = (binding: Binding, restartedAt: string): Binding => ({
  ...binding,
  metadata: {
    ...binding.metadata,
    annotations: {
      ...binding.metadata.annotations,
      [RESTARTED_AT]: restartedAt,
    },
  },
});

describe('ReleaseBinding replacement', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start();
  });

  afterAll(() => world.stop());

  const read = async (name: string): Promise<Binding> =>
    JSON.parse((await world.call('GET', pathOf(name))).text);

  const readPods = async (name: string) => {
    const path = `${pathOf(name)}/k8sresources/tree`;
    const { text } = await world.call('GET', path);
    const [release] = JSON.parse(text).renderedReleases;
    return (release.nodes as PodNode[]).filter(({ kind }) => kind === 'Pod');
  };

  it('restarts the pods, which the release tree shows under their Deployment', async () => {
    const name = 'checkout-development';
    const binding = annotated(await read(name), '2026-01-01T00:00:00Z');
    const { status } = await world.call('PUT', pathOf(name), binding);
    expect(status).toBe(200);
    await eventually(async () => {
      const pods = await readPods(name);
      return (
        pods.length === 2 &&
        pods.every(
          ({ object: { metadata, status: podStatus } }) =>
            metadata.annotations?.[RESTARTED_AT] === '2026-01-01T00:00:00Z' &&
            podStatus?.phase === 'Running',
        )
      );
    });
    const [pod] = await readPods(name);
    expect(pod).toMatchObject({
      version: 'v1',
      createdAt: expect.stringMatching(/Z$/),
      parentRefs: [{ group: 'apps', version: 'v1', kind: 'Deployment' }],
    });
  });

  it('rejects an outdated resource version', async () => {
    const name = 'catalog-development';
    const seen = await read(name);
    const changed = { ...seen, spec: { ...seen.spec, state: 'Undeploy' } };
    expect((await world.call('PUT', pathOf(name), changed)).status).toBe(200);
    const answer = await world.call(
      'PUT',
      pathOf(name),
      annotated(seen, '2026-01-01T00:00:00Z'),
    );
    expect([answer.status, answer.json.code]).toEqual([409, 'CONFLICT']);
    expect((await read(name)).spec.state).toBe('Undeploy');
  });

  it.each([
    ['no body', undefined, "can't decode JSON body: EOF"],
    ['labels as a list', { metadata: { labels: [] } }, /labels must be/],
    ['a numeric annotation', { metadata: { annotations: { a: 1 } } }, /ann/],
    ['a text as spec', { spec: 'x' }, /spec must be an object/],
  ])('rejects %s', async (_, body, text) => {
    const answer = await world.call('PUT', pathOf('ledger-production'), body);
    expect([answer.status, answer.text.trim()]).toEqual([
      400,
      expect.stringMatching(text),
    ]);
  });
});

describe('ReleaseBinding replacement in faithful mode', () => {
  it('overwrites unseen changes and returns no resource version', async () => {
    const world = await TestWorld.start({ isFaithful: true });
    const path = pathOf('checkout-development');
    const seen: Binding = JSON.parse((await world.call('GET', path)).text);
    expect(seen.metadata.resourceVersion).toBeUndefined();
    await world.call('PUT', path, annotated(seen, 'theirs'));
    const { text } = await world.call('PUT', path, seen);
    expect(JSON.parse(text).metadata.annotations).toBeUndefined();
    await world.stop();
  });
});

describe('ReleaseBinding replacement with roles', () => {
  let issuer: TestIssuer;
  let world: TestWorld;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    world = await TestWorld.start({ oidc: issuer.oidc });
  });

  afterAll(async () => {
    await world.stop();
    await issuer.stop();
  });

  it.each([
    ['sres', 'checkout-development', 200],
    ['platform-engineers', 'checkout-development', 403],
    ['guests', 'checkout-development', 403],
    ['sres', 'none', 404],
    ['platform-engineers', 'none', 403],
  ])(
    'for group %s and binding %s returns %d',
    async (group, name, expected) => {
      const admin = await issuer.sign({ groups: ['admins'] });
      const path = pathOf('checkout-development');
      const { text } = await world.call('GET', path, undefined, admin);
      const token = await issuer.sign({ groups: [group] });
      const { status } = await world.call(
        'PUT',
        pathOf(name),
        JSON.parse(text),
        token,
      );
      expect(status).toBe(expected);
    },
  );
});
