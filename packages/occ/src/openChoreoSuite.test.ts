import { OccWorld } from './__testUtils__/OccWorld';

/** Grants the service account of the tests every action, as OpenChoreo's suite does. */
const roles = `
kind: ClusterAuthzRoleBinding
metadata: { name: tests }
spec:
  entitlement: { claim: sub, value: openchoreo-system-app }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: admin }
`;
const ns = ['-n', 'acme-corp'];
const PLANE = '--target-plane=ClusterDataPlane/default';

/** Covers the secret-related checks of OpenChoreo's end-to-end tests for occ. */
describe("OpenChoreo's end-to-end checks for occ:", () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start({ roles });
  });

  afterAll(() => world.stop());

  const succeed = async (...args: string[]) => {
    const result = await world.occProcess(args);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    return result.stdout;
  };

  const login = (id: string, secret: string) =>
    world.occProcess([
      ...['login', '--client-credentials'],
      ...['--client-id', id, '--client-secret', secret],
    ]);

  it('login needs the client ID and client secret of an existing client', async () => {
    const missing = await world.occProcess(['login', '--client-credentials']);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain(
      'client ID and client secret are required',
    );
    const wrong = await login('openchoreo-system-app', 'wrong');
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('failed to get access token');
    const right = await login(
      'openchoreo-system-app',
      'system-development-secret',
    );
    expect(right.stdout).toContain('Authentication successful');
  });

  it('version and namespace list succeed', async () => {
    expect(await succeed('version')).toContain('Version:');
    expect(await succeed('namespace', 'list')).toContain('acme-corp');
    expect(await succeed('ns', 'list')).toContain('acme-corp');
  });

  it('a generic secret and a registry secret can be created, updated, and deleted', async () => {
    const generic = 'occ-e2e-test-secret';
    const registry = 'occ-e2e-regcred';
    await succeed(
      ...['secret', 'create', 'generic', generic, ...ns, PLANE],
      ...['--from-literal', 'username=admin', '--from-literal', 'password=x'],
    );
    expect(await succeed('secret', 'list', ...ns)).toContain(generic);
    expect(await succeed('secret', 'get', generic, ...ns)).toContain(generic);
    await succeed(
      ...['secret', 'update', generic, ...ns, '--from-literal', 'password=y'],
    );
    await succeed(
      ...['secret', 'create', 'docker-registry', registry, ...ns, PLANE],
      ...['--docker-server', 'ghcr.io', '--docker-username', 'ci'],
      ...['--docker-password', 'x'],
    );
    await succeed('secret', 'delete', generic, ...ns);
    await succeed('secret', 'delete', registry, ...ns);
  });

  it('an empty list succeeds', async () => {
    expect(await succeed('secret', 'list', '-n', 'default')).toBe(
      'No secrets found\n',
    );
  });

  it('a reference that kubectl applied is listed, shown, and deleted', async () => {
    const reference = {
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind: 'SecretReference',
      metadata: { name: 'occ-e2e-secret', namespace: 'acme-corp' },
      spec: {
        targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
        template: { type: 'Opaque' },
        data: [
          {
            secretKey: 'token',
            remoteRef: { key: 'dev/dummy-token', property: 'value' },
          },
        ],
      },
    };
    const file = await world.writeFile('sr.json', JSON.stringify(reference));
    const applied = await world.shell(`kubectl apply -f '${file}'`);
    expect(applied.stdout).toMatch(/created|configured/);
    const name = 'occ-e2e-secret';
    expect(await succeed('secretreference', 'list', ...ns)).toContain(name);
    expect(await succeed('secretreference', 'get', name, ...ns)).toContain(
      name,
    );
    await succeed('secretreference', 'delete', name, ...ns);
    const gone = await world.occProcess([
      'secretreference',
      'get',
      name,
      ...ns,
    ]);
    expect(gone.code).toBe(1);
    expect(gone.stderr).toContain('not found');
  });

  it('commands fail after logout', async () => {
    await succeed('logout');
    const { code, stderr } = await world.occProcess(['secret', 'list', ...ns]);
    expect(code).toBe(1);
    expect(stderr).toContain('Authentication required');
  });
});
