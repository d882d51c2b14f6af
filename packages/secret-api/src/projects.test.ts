import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestIssuer } from './__testUtils__/TestIssuer';
import { TestWorld, type ApiAnswer } from './__testUtils__/TestWorld';

const roles = `
kind: ClusterAuthzRole
metadata: { name: keeper }
spec: { actions: ['environment:view', 'secretreference:view'] }
---
kind: ClusterAuthzRole
metadata: { name: component-reader }
spec: { actions: ['component:view', 'workload:view'] }
---
kind: ClusterAuthzRoleBinding
metadata: { name: store }
spec:
  entitlement: { claim: groups, value: store }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: keeper }
      scope: { namespace: acme-corp }
    - roleRef: { kind: ClusterAuthzRole, name: developer }
      scope: { namespace: acme-corp, project: online-store }
---
kind: AuthzRoleBinding
metadata: { name: one-component, namespace: acme-corp }
spec:
  entitlement: { claim: groups, value: catalog }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: component-reader }
      scope: { project: online-store, component: catalog }
---
kind: ClusterAuthzRole
metadata: { name: everything }
spec: { actions: ['*'] }
---
kind: ClusterAuthzRoleBinding
metadata: { name: not-the-books }
spec:
  entitlement: { claim: groups, value: no-books }
  effect: deny
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: everything }
      scope: { namespace: acme-corp, project: back-office }
`;

const callers = {
  store: ['store'],
  catalog: ['catalog'],
  withoutBooks: ['developers', 'no-books'],
  developer: ['developers'],
  visitor: ['guests'],
};

type CallerName = keyof typeof callers;

const acme = '/api/v1/namespaces/acme-corp';
const NOTHING = { items: [], pagination: {} };

interface Projects {
  callAs(name: CallerName, path: string): Promise<ApiAnswer>;
  stop(): Promise<void>;
}

async function startProjects(isFaithful = false): Promise<Projects> {
  const directory = await mkdtemp(join(tmpdir(), 'projects-'));
  const rolesFile = join(directory, 'roles.yaml');
  await writeFile(rolesFile, roles);
  const issuer = await TestIssuer.start();
  const world = await TestWorld.start({
    oidc: { ...issuer.oidc, rolesFile },
    isFaithful,
  });
  return {
    callAs: async (name, path) =>
      world.call(
        'GET',
        `${acme}/${path}`,
        undefined,
        await issuer.sign({ groups: callers[name] }),
      ),
    stop: async () => {
      await world.stop();
      await issuer.stop();
      await rm(directory, { recursive: true });
    },
  };
}

const answerOf = ({ status, text }: ApiAnswer) => ({ status, text });

describe('role in one project', () => {
  let projects: Projects;

  beforeAll(async () => {
    projects = await startProjects();
  });

  afterAll(() => projects.stop());

  const namesFor = async (name: CallerName, path: string) =>
    (await projects.callAs(name, path)).json.items.map(
      ({ metadata }) => metadata?.name,
    );

  it.each<[CallerName, Record<string, string[]>]>([
    [
      'store',
      {
        projects: ['online-store'],
        components: ['catalog', 'checkout'],
        workloads: ['catalog', 'checkout'],
        componentreleases: ['catalog-1', 'checkout-1'],
        releasebindings: [
          'catalog-development',
          'catalog-production',
          'checkout-development',
          'checkout-production',
        ],
        environments: ['development', 'production'],
        secretreferences: ['db-creds', 'github-pat'],
      },
    ],
    [
      'catalog',
      {
        projects: [],
        components: ['catalog'],
        workloads: ['catalog'],
        releasebindings: [],
        environments: [],
        secretreferences: [],
      },
    ],
    [
      'withoutBooks',
      {
        projects: ['online-store'],
        components: ['catalog', 'checkout'],
        environments: ['development', 'production'],
      },
    ],
    [
      'developer',
      {
        projects: ['back-office', 'online-store'],
        components: ['catalog', 'checkout', 'ledger'],
        workloads: ['catalog', 'checkout', 'ledger'],
      },
    ],
  ])('lists for %s only what is in reach', async (name, lists) => {
    const seen = await Promise.all(
      Object.keys(lists).map(async path => [path, await namesFor(name, path)]),
    );
    expect(Object.fromEntries(seen)).toEqual(lists);
  });

  it('returns full pages of visible objects and ends lists without revealing hidden ones', async () => {
    const first = await projects.callAs('store', 'components?limit=1');
    const cursor = first.json.pagination?.nextCursor;
    const second = await projects.callAs(
      'store',
      `components?limit=5&cursor=${cursor}`,
    );
    expect(second.json.items.map(({ metadata }) => metadata?.name)).toEqual([
      'checkout',
    ]);
    expect(second.json.pagination).toEqual({});
    expect(second.text).not.toMatch(/ledger|back-office/);
  });

  it.each([
    ['components', 'ledger'],
    ['workloads', 'ledger'],
    ['releasebindings', 'ledger-production'],
    ['componentreleases', 'ledger-1'],
    ['projects', 'back-office'],
  ])(
    'returns the same error for the hidden object %s/%s as for a missing one',
    async (plural, name) => {
      const [hidden, missing] = await Promise.all(
        [name, 'none'].map(each =>
          projects.callAs('store', `${plural}/${each}`),
        ),
      );
      expect(hidden.status).toBe(403);
      expect(answerOf(hidden)).toEqual(answerOf(missing));
      expect(
        (await projects.callAs('developer', `${plural}/${name}`)).status,
      ).toBe(200);
    },
  );

  it('hides the objects of a release on its plane, and whether the release exists', async () => {
    const [own, hidden, missing] = await Promise.all(
      ['checkout-production', 'ledger-production', 'none'].map(binding =>
        projects.callAs(
          'store',
          `releasebindings/${binding}/k8sresources/tree`,
        ),
      ),
    );
    expect(own.status).toBe(200);
    expect(own.text).not.toMatch(/ledger|back-office/i);
    expect(hidden.status).toBe(403);
    expect(answerOf(hidden)).toEqual(answerOf(missing));
  });

  it.each(['store', 'withoutBooks', 'visitor'] as const)(
    "doesn't reveal projects and components to %s through filters",
    async name => {
      for (const query of [
        'components?project=back-office',
        'workloads?component=ledger',
        'releasebindings?component=ledger',
        'componentreleases?component=ledger',
      ]) {
        const { status, json } = await projects.callAs(name, query);
        expect([query, status, json]).toEqual([query, 200, NOTHING]);
      }
    },
  );

  it('returns 404 for objects of a project that a denial excludes', async () => {
    const [hidden, missing] = await Promise.all(
      ['ledger', 'none'].map(name =>
        projects.callAs('withoutBooks', `components/${name}`),
      ),
    );
    expect(hidden.status).toBe(404);
    expect(answerOf(hidden)).toEqual(answerOf(missing));
  });

  it("doesn't grant access to the namespace or its secrets", async () => {
    for (const path of [
      '',
      '/secretreferences/db-creds',
      '/environments/none',
    ]) {
      const { status } = await projects.callAs('catalog', path.slice(1));
      expect([path, status]).toEqual([path, 403]);
    }
  });
});

describe('role in one project, in faithful mode', () => {
  it('returns different errors for hidden and missing objects', async () => {
    const projects = await startProjects(true);
    const statuses = await Promise.all(
      ['components/ledger', 'components/none', 'components?project=none'].map(
        async path => (await projects.callAs('store', path)).status,
      ),
    );
    expect(statuses).toEqual([403, 404, 404]);
    await projects.stop();
  });
});
