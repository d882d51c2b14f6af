import { OccWorld } from './__testUtils__/OccWorld';

const roles = (role: string) => `
kind: ClusterAuthzRoleBinding
metadata: { name: pipeline }
spec:
  entitlement: { claim: sub, value: openchoreo-system-app }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: ${role} }
`;

const acme = ['-n', 'acme-corp'];

describe.each([
  {
    role: 'platform-engineer',
    list: 0,
    get: 0,
    change: 0,
  },
  { role: 'namespace-reader', list: 0, get: 1, change: 1 },
])('user with role $role', ({ role, ...codes }) => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start({ roles: roles(role) });
  });

  afterAll(() => world.stop());

  const login = (secret: string) =>
    world.occ(['login', '--client-credentials'], {
      env: {
        OCC_CLIENT_ID: 'openchoreo-system-app',
        OCC_CLIENT_SECRET: secret,
      },
    });

  it('needs the correct client secret to get a token', async () => {
    const before = await world.occ(['secret', 'list', ...acme]);
    expect(before.stderr).toContain('Authentication required');
    const wrong = await login('wrong');
    expect([wrong.code, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain('failed to get access token');
    const right = await login('system-development-secret');
    expect([right.code, right.stdout]).toEqual([
      0,
      '✓ Authentication successful!\n' +
        `Credential '${
          new URL(world.url).host
        }' saved and associated with context '${new URL(world.url).host}'\n`,
    ]);
  });

  it('can list secrets', async () => {
    const { code, stdout } = await world.occ(['secret', 'list', ...acme]);
    expect(code).toBe(codes.list);
    expect(stdout).toContain('db-creds');
  });

  it('can read and change secrets as the role allows', async () => {
    const get = await world.occ(['secret', 'get', 'db-creds', ...acme]);
    const changes = [
      ['update', 'db-creds', '--from-literal=password=n3w'],
      ['update', 'db-creds', '--from-literal=password=n3w', '--replace'],
      [
        ...['create', 'generic', 'own', '--from-literal=a=b'],
        '--target-plane=DataPlane/dp-prod',
      ],
      ['delete', 'db-creds'],
    ];
    for (const change of changes) {
      const { code, stderr } = await world.occ(['secret', ...change, ...acme]);
      expect([change, code]).toEqual([change, codes.change]);
      expect(stderr).toBe(
        code === 0
          ? ''
          : 'Error: You do not have permission to perform this operation\n',
      );
    }
    expect(get.code).toBe(codes.get);
  });
});
