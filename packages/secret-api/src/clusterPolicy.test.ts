import { TestIssuer } from './__testUtils__/TestIssuer';
import { eventually, TestWorld } from './__testUtils__/TestWorld';
import type { KubernetesObject } from './kubernetes';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

const openchoreo = { apiVersion: 'openchoreo.dev/v1alpha1' };

const auditorRole = {
  ...openchoreo,
  kind: 'ClusterAuthzRole',
  metadata: { name: 'auditor' },
  spec: { actions: ['secret:view'] },
};

const bind = (
  name: string,
  group: string,
  role: string,
  extra: object = {},
) => ({
  ...openchoreo,
  kind: 'ClusterAuthzRoleBinding',
  metadata: { name },
  spec: {
    entitlement: { claim: 'groups', value: group },
    roleMappings: [{ roleRef: { kind: 'ClusterAuthzRole', name: role } }],
    ...extra,
  },
});

describe('control plane roles and bindings', () => {
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

  const statusFor = async (group: string) => {
    const token = await issuer.sign({ groups: [group] });
    const path = `${secrets}/db-creds`;
    return (await world.call('GET', path, undefined, token)).status;
  };
  const becomes = (group: string, status: number) =>
    eventually(async () => (await statusFor(group)) === status);
  const apply = (object: KubernetesObject) =>
    world.cluster('openchoreo').apply(object);
  const remove = (object: KubernetesObject) =>
    world.cluster('openchoreo').delete(object);

  it('apply without a restart and stop applying when deleted', async () => {
    expect(await statusFor('auditors')).toBe(403);
    await apply(auditorRole);
    const binding = bind('auditors', 'auditors', 'auditor');
    await apply(binding);
    await becomes('auditors', 200);
    await remove(binding);
    await becomes('auditors', 403);
  });

  it('can be limited to one namespace', async () => {
    const metadata = { name: 'keeper', namespace: 'acme-corp' };
    await apply({
      ...openchoreo,
      kind: 'AuthzRole',
      metadata,
      spec: { actions: ['secret:view'] },
    } as KubernetesObject);
    await apply({
      ...openchoreo,
      kind: 'AuthzRoleBinding',
      metadata,
      spec: {
        entitlement: { claim: 'groups', value: 'keepers' },
        roleMappings: [{ roleRef: { kind: 'AuthzRole', name: 'keeper' } }],
      },
    } as KubernetesObject);
    await becomes('keepers', 200);
    const token = await issuer.sign({ groups: ['keepers'] });
    const elsewhere = '/api/v1alpha1/namespaces/default/secrets/none';
    const { status } = await world.call('GET', elsewhere, undefined, token);
    expect(status).toBe(403);
  });

  it.each([
    ['a denial', {}],
    ['a denial with conditions', { conditions: [{ expression: 'false' }] }],
    [
      'a denial with an unknown scope',
      { scope: { environment: 'production' } },
    ],
  ])('override the built-in grants with %s', async (_, narrowing) => {
    expect(await statusFor('admins')).toBe(200);
    await apply(auditorRole);
    const denial = bind('no-admins', 'admins', 'auditor', {
      effect: 'deny',
      roleMappings: [
        {
          roleRef: { kind: 'ClusterAuthzRole', name: 'auditor' },
          ...narrowing,
        },
      ],
    });
    await apply(denial);
    await becomes('admins', 403);
    await remove(denial);
    await becomes('admins', 200);
  });

  it('grant nothing with conditions or a missing role, and log a warning', async () => {
    await apply(auditorRole);
    await apply(
      bind('conditional', 'guests', 'auditor', {
        roleMappings: [
          {
            roleRef: { kind: 'ClusterAuthzRole', name: 'auditor' },
            conditions: [{ expression: 'true' }],
          },
        ],
      }),
    );
    await apply(bind('dangling', 'guests', 'nobody'));
    const reported = (text: string) =>
      eventually(async () => world.logs.some(line => line.includes(text)));
    await reported("ClusterAuthzRoleBinding conditional isn't supported");
    await reported(
      "ClusterAuthzRoleBinding dangling refers to the ClusterAuthzRole nobody, which doesn't exist",
    );
    expect(await statusFor('guests')).toBe(403);
  });
});

describe('without built-in grants', () => {
  it('only the control plane roles and bindings apply', async () => {
    const issuer = await TestIssuer.start();
    const world = await TestWorld.start({
      oidc: { ...issuer.oidc, hasBuiltInGrants: false },
    });
    const statusFor = async (group: string) => {
      const token = await issuer.sign({ groups: [group] });
      const path = `${secrets}/db-creds`;
      return (await world.call('GET', path, undefined, token)).status;
    };
    const cluster = world.cluster('openchoreo');
    await cluster.apply(auditorRole);
    await cluster.apply(bind('auditors', 'auditors', 'auditor'));
    await eventually(async () => (await statusFor('auditors')) === 200);
    expect(await statusFor('admins')).toBe(403);
    await world.stop();
    await issuer.stop();
  });
});
