import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestIssuer } from './__testUtils__/TestIssuer';
import { TestWorld, type ApiAnswer } from './__testUtils__/TestWorld';
import { OidcSecurity, readPolicyFile } from './security';

const roles = `
apiVersion: openchoreo.dev/v1alpha1
kind: ClusterAuthzRoleBinding
metadata: { name: readers }
spec:
  entitlement: { claim: groups, value: readers }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: namespace-reader }
      scope: { namespace: acme-corp }
---
apiVersion: v1
kind: List
items:
  - kind: AuthzRole
    metadata: { name: secret-writer, namespace: acme-corp }
    spec: { actions: ['secret:create', 'secret:update'] }
  - kind: AuthzRoleBinding
    metadata: { name: pipelines, namespace: acme-corp }
    spec:
      entitlement: { claim: sub, value: pipeline }
      roleMappings:
        - roleRef: { kind: AuthzRole, name: secret-writer }
  - kind: ClusterAuthzRoleBinding
    metadata: { name: no-deletes }
    spec:
      entitlement: { claim: groups, value: careful }
      effect: deny
      roleMappings:
        - roleRef: { kind: ClusterAuthzRole, name: deleter }
  - kind: ClusterAuthzRole
    metadata: { name: deleter }
    spec: { actions: ['secret:delete'] }
`;

const acme = '/api/v1alpha1/namespaces/acme-corp/secrets';
const references = '/api/v1/namespaces/acme-corp/secretreferences';
const forbidden = {
  code: 'FORBIDDEN',
  error: 'You do not have permission to perform this operation',
};

const callers = {
  admin: { groups: ['admins'] },
  engineer: { groups: ['staff', 'platform-engineers'] },
  developer: { groups: ['developers'] },
  sre: { groups: ['sres'] },
  reader: { groups: ['readers'] },
  visitor: { groups: ['guests'] },
  pipeline: { sub: 'pipeline' },
  careful: { groups: ['admins', 'careful'] },
};

type CallerName = keyof typeof callers;

describe('role', () => {
  let directory: string;
  let issuer: TestIssuer;
  let world: TestWorld;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'roles-'));
    const rolesFile = join(directory, 'roles.yaml');
    await writeFile(rolesFile, roles);
    issuer = await TestIssuer.start();
    world = await TestWorld.start({ oidc: { ...issuer.oidc, rolesFile } });
  });

  afterAll(async () => {
    await world.stop();
    await issuer.stop();
    await rm(directory, { recursive: true });
  });

  const callAs = async (
    name: CallerName,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<ApiAnswer> =>
    world.call(method, path, body, await issuer.sign(callers[name]));

  const namesIn = ({ json }: ApiAnswer) =>
    json.items.map(({ metadata }) => metadata?.name);

  it.each<[CallerName, string[], string[]]>([
    ['admin', ['db-creds', 'github-pat'], ['db-creds', 'github-pat']],
    ['engineer', ['db-creds', 'github-pat'], ['db-creds', 'github-pat']],
    ['developer', [], ['db-creds', 'github-pat']],
    ['sre', [], ['db-creds', 'github-pat']],
    ['reader', [], ['db-creds', 'github-pat']],
    ['visitor', [], []],
    ['pipeline', [], []],
  ])('lists for %s only what may be seen', async (name, secrets, refs) => {
    const lists = [
      await callAs(name, 'GET', acme),
      await callAs(name, 'GET', references),
    ];
    expect(lists.map(({ status }) => status)).toEqual([200, 200]);
    expect(lists.map(namesIn)).toEqual([secrets, refs]);
    for (const { json } of lists) {
      expect(json.pagination).toEqual({});
    }
  });

  it.each<[CallerName, Record<string, number>]>([
    ['admin', { get: 404, create: 400, update: 404, delete: 404 }],
    ['engineer', { get: 404, create: 400, update: 404, delete: 404 }],
    ['developer', { get: 403, create: 403, update: 403, delete: 403 }],
    ['sre', { get: 403, create: 403, update: 403, delete: 403 }],
    ['reader', { get: 403, create: 403, update: 403, delete: 403 }],
    ['visitor', { get: 403, create: 403, update: 403, delete: 403 }],
    ['pipeline', { get: 403, create: 400, update: 404, delete: 403 }],
    ['careful', { get: 404, create: 400, update: 404, delete: 403 }],
  ])(
    'checks the permissions of %s before the request',
    async (name, expected) => {
      const answers = {
        get: await callAs(name, 'GET', `${acme}/none`),
        create: await callAs(name, 'POST', acme, {}),
        update: await callAs(name, 'PUT', `${acme}/none`, {}),
        delete: await callAs(name, 'DELETE', `${acme}/none`),
      };
      const statuses = Object.entries(answers).map(([act, answer]) => [
        act,
        answer.status,
      ]);
      expect(Object.fromEntries(statuses)).toEqual(expected);
      const refusals = Object.values(answers)
        .filter(({ status }) => status === 403)
        .map(({ json }) => json);
      expect(refusals).toEqual(refusals.map(() => forbidden));
    },
  );

  it('applies only in the namespace of its binding', async () => {
    const namespaces = await callAs('reader', 'GET', '/api/v1/namespaces');
    expect(namesIn(namespaces)).toEqual(['acme-corp']);
    const elsewhere = await callAs(
      'pipeline',
      'POST',
      '/api/v1alpha1/namespaces/default/secrets',
      {},
    );
    expect(elsewhere.status).toBe(403);
    const clusterPlanes = await callAs(
      'reader',
      'GET',
      '/api/v1/clusterdataplanes',
    );
    expect(namesIn(clusterPlanes)).toEqual([]);
  });

  it('returns full pages of visible objects', async () => {
    const { json } = await callAs(
      'reader',
      'GET',
      '/api/v1/namespaces?limit=1',
    );
    expect(json.items).toHaveLength(1);
    const none = await callAs('visitor', 'GET', '/api/v1/namespaces?limit=1');
    expect(none.json).toEqual({ items: [], pagination: {} });
  });

  it('returns 403 for single objects without permission', async () => {
    const own = await callAs('developer', 'GET', `${references}/db-creds`);
    expect(own.status).toBe(200);
    const hidden = await callAs('visitor', 'GET', `${references}/db-creds`);
    expect(hidden.status).toBe(403);
    expect(hidden.json).toEqual(forbidden);
  });

  it('allows the deletion of references with permission', async () => {
    const statuses = await Promise.all(
      (['developer', 'sre', 'visitor'] as const).map(
        async name =>
          (
            await callAs(name, 'DELETE', `${references}/none`)
          ).status,
      ),
    );
    expect(statuses).toEqual([404, 403, 403]);
  });

  it('is evaluated for the caller or a named subject', async () => {
    const question = (action: string, namespace?: string) => ({
      action,
      resource: { type: 'secret', hierarchy: { namespace } },
    });
    const answers = await callAs('reader', 'POST', '/api/v1/authz/evaluates', [
      question('secretreference:view', 'acme-corp'),
      question('secretreference:view', 'default'),
      question('secretreference:view'),
      question('secret:view', 'acme-corp'),
      {
        ...question('secret:view', 'acme-corp'),
        subject_context: {
          type: 'user',
          entitlement_claim: 'groups',
          entitlement_values: ['platform-engineers'],
        },
      },
    ]);
    expect(answers.json).toMatchObject(
      [true, false, false, false, true].map(decision => ({ decision })),
    );
    for (const body of [[], [{ action: 'secret:view' }]]) {
      const refused = await callAs(
        'reader',
        'POST',
        '/api/v1/authz/evaluates',
        body,
      );
      expect(refused.status).toBe(400);
    }
  });

  it('is part of the profile of the caller', async () => {
    const { json } = await callAs(
      'careful',
      'GET',
      '/api/v1/authz/profile?namespace=acme-corp',
    );
    expect(json).toMatchObject({
      user: {
        type: 'user',
        entitlement_claim: 'groups',
        entitlement_values: ['admins', 'careful'],
      },
      capabilities: {
        'secret:view': { allowed: [{ path: '*' }], denied: [] },
        'secret:delete': { allowed: [{ path: '*' }], denied: [{ path: '*' }] },
      },
      evaluatedAt: expect.any(String),
    });
  });
});

describe('roles file', () => {
  it.each([
    [
      'a binding to a missing role',
      'kind: ClusterAuthzRoleBinding\nmetadata: {name: a}\nspec: {entitlement: {claim: sub, value: a}, roleMappings: [{roleRef: {kind: ClusterAuthzRole, name: none}}]}',
      /which doesn't exist/,
    ],
    [
      'another kind',
      'kind: Secret\nmetadata: {name: a}',
      /a role or role binding of OpenChoreo/,
    ],
    [
      'an unknown effect',
      'kind: ClusterAuthzRoleBinding\nmetadata: {name: a}\nspec: {effect: maybe, entitlement: {claim: sub, value: a}, roleMappings: []}',
      /a role or role binding of OpenChoreo/,
    ],
    [
      'conditions',
      'kind: ClusterAuthzRoleBinding\nmetadata: {name: a}\nspec: {entitlement: {claim: sub, value: a}, roleMappings: [{roleRef: {kind: ClusterAuthzRole, name: admin}, conditions: []}]}',
      /a role or role binding of OpenChoreo/,
    ],
    [
      'a project of no namespace',
      'kind: ClusterAuthzRoleBinding\nmetadata: {name: a}\nspec: {entitlement: {claim: sub, value: a}, roleMappings: [{roleRef: {kind: ClusterAuthzRole, name: admin}, scope: {project: p}}]}',
      /a role or role binding of OpenChoreo/,
    ],
    [
      'a component of no project',
      'kind: AuthzRoleBinding\nmetadata: {name: a, namespace: n}\nspec: {entitlement: {claim: sub, value: a}, roleMappings: [{roleRef: {kind: ClusterAuthzRole, name: admin}, scope: {component: c}}]}',
      /a role or role binding of OpenChoreo/,
    ],
    [
      'a scope that it does not know',
      'kind: ClusterAuthzRoleBinding\nmetadata: {name: a}\nspec: {entitlement: {claim: sub, value: a}, roleMappings: [{roleRef: {kind: ClusterAuthzRole, name: admin}, scope: {namespace: n, environment: e}}]}',
      /a role or role binding of OpenChoreo/,
    ],
    ['broken YAML', 'kind: [', /roles\.yaml/],
  ])('with %s is rejected on startup', async (_, content, message) => {
    const directory = await mkdtemp(join(tmpdir(), 'roles-'));
    const rolesFile = join(directory, 'roles.yaml');
    await writeFile(rolesFile, content);
    expect(() =>
      OidcSecurity.create({
        issuer: 'http://127.0.0.1:1',
        policy: readPolicyFile(rolesFile),
      }),
    ).toThrow(message);
    await rm(directory, { recursive: true });
  });
});
