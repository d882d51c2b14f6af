import { OccWorld } from './__testUtils__/OccWorld';

const MARKER = 'planted-marker';
const acme = ['-n', 'acme-corp'];

describe('the life of a secret', () => {
  let world: OccWorld;

  beforeEach(async () => {
    world = await OccWorld.start();
  });

  afterEach(() => world.stop());

  const labelled = async (name: string, ...flags: string[]) => {
    const { code } = await world.occ([
      'secret',
      'create',
      'generic',
      name,
      ...acme,
      '--target-plane=DataPlane/dp-prod',
      '--label=team=payments',
      ...flags,
    ]);
    expect(code).toBe(0);
  };

  const labelsOf = async (name: string) => {
    const { stdout } = await world.occ([
      'secret',
      'get',
      name,
      ...acme,
      '-o=json',
    ]);
    return JSON.parse(stdout).metadata.labels;
  };

  /** The Secret on the plane, which another program than the API may write too. */
  const patchOnPlane = (name: string, data: Record<string, string>) =>
    world.shell(
      `kubectl --context dp-prod -n openchoreo-kv-acme-corp patch secret ${name} -p '${JSON.stringify(
        { data },
      )}'`,
    );

  it('is listed as the document lists it', async () => {
    const { stdout, code } = await world.occ(['secret', 'list', ...acme]);
    expect(code).toBe(0);
    expect(stdout.replace(/\d+s/g, '0s')).toBe(
      [
        'NAME         TYPE                       TARGET PLANE                   AGE',
        'db-creds     Opaque                     DataPlane/dp-prod              0s',
        'github-pat   kubernetes.io/basic-auth   ClusterWorkflowPlane/default   0s',
        '',
      ].join('\n'),
    );
    const empty = await world.occ(['secret', 'list', '-n', 'default']);
    expect([empty.code, empty.stdout]).toEqual([0, 'No secrets found\n']);
  });

  it('is listed by name and keys, without a value, in every format', async () => {
    for (const format of ['json', 'yaml', 'table']) {
      const { stdout } = await world.occ([
        ...['secret', 'list', ...acme, '-o', format],
      ]);
      expect(stdout).toContain('db-creds');
      expect(stdout).not.toMatch(/s3cret|czNjcmV0/);
    }
  });

  it('is listed to its last page', async () => {
    const manifests = Array.from({ length: 120 }, (_, index) =>
      JSON.stringify({
        apiVersion: 'openchoreo.dev/v1alpha1',
        kind: 'SecretReference',
        metadata: {
          name: `s-${index}`,
          namespace: 'default',
          labels: { 'openchoreo.dev/managed-by': 'openchoreo-api' },
        },
        spec: {
          template: { type: 'Opaque' },
          targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
          data: [{ secretKey: 'k', remoteRef: { key: 'x', property: 'k' } }],
        },
      }),
    );
    await world.shell('kubectl create -f -', { stdin: manifests.join('\n') });
    const { stdout } = await world.occ([
      ...['secret', 'list', '-n=default', '-o=json'],
    ]);
    expect(JSON.parse(stdout).items).toHaveLength(120);
  });

  it('is shown with its values in base64', async () => {
    const { stdout } = await world.occ(['secret', 'get', 'db-creds', ...acme]);
    expect(stdout).toContain('password: czNjcmV0');
    const table = await world.occ([
      ...['secret', 'get', 'db-creds', ...acme, '-o', 'table'],
    ]);
    expect(table.stdout).toMatch(
      /^NAME .*\ndb-creds +Opaque +DataPlane\/dp-prod/,
    );
  });

  it('keeps other values, and all labels, when one value changes', async () => {
    const kept = ' a\r\nb\u{1f511}\n\n';
    await world.writeFile('kept', kept);
    await labelled('shop', '--from-file=kept', '--from-literal=old=1');
    const labels = await labelsOf('shop');
    const { stdout, code } = await world.occ([
      ...['secret', 'update', 'shop', ...acme, `--from-literal=old=${MARKER}`],
    ]);
    expect([stdout, code]).toEqual([
      `Secret 'shop' updated ${world.place}\n`,
      0,
    ]);
    await world.awaitStore('acme-corp/generic/shop', { kept, old: MARKER });
    expect(await labelsOf('shop')).toEqual(labels);
    expect(labels).toEqual({
      team: 'payments',
      'openchoreo.dev/managed-by': 'openchoreo-api',
      'openchoreo.dev/secret-type': 'generic',
    });
  });

  it('has exactly the values that replace it, and its labels', async () => {
    await labelled('shop', '--from-literal=a=1', '--from-literal=b=2');
    const labels = await labelsOf('shop');
    const { code } = await world.occ([
      ...['secret', 'update', 'shop', ...acme, '--replace'],
      '--from-literal=b=3',
    ]);
    expect(code).toBe(0);
    await world.awaitStore('acme-corp/generic/shop', { b: '3' });
    expect(await labelsOf('shop')).toEqual(labels);
  });

  it('is not changed by a dry run, which says what would be', async () => {
    const stored = { username: 'admin', password: 's3cret' };
    await world.awaitStore('acme-corp/generic/db-creds', stored);
    const { stdout } = await world.occ([
      ...['secret', 'update', 'db-creds', ...acme, '--dry-run'],
      `--from-literal=password=${MARKER}`,
      `--from-literal=url=${MARKER}`,
    ]);
    expect(stdout).toBe(
      [
        "Secret 'db-creds' would be updated (dry run)",
        '  set: password, url',
        '  kept: username',
        '  removed: -',
        '',
      ].join('\n'),
    );
    const gone = await world.occ([
      ...['secret', 'delete', 'db-creds', ...acme, '--dry-run'],
    ]);
    expect(gone.stdout).toBe(
      `Secret 'db-creds' would be deleted ${world.place} (dry run)\n`,
    );
    expect(await world.readStore('acme-corp/generic/db-creds')).toEqual(stored);
  });

  it('is not damaged where one of its values is binary', async () => {
    await patchOnPlane('db-creds', { keystore: '/wAB' });
    const set = '--from-literal=password=new';
    const update = ['secret', 'update', 'db-creds', ...acme, set];
    const refused = await world.occ(update);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("The value of key 'keystore'");
    expect(refused.stderr).not.toContain('/wAB');
    const { stdout } = await world.shell(
      'kubectl --context dp-prod -n openchoreo-kv-acme-corp get secret db-creds -o jsonpath={.data}',
    );
    expect(JSON.parse(stdout)).toEqual({
      keystore: '/wAB',
      password: btoa('s3cret'),
      username: btoa('admin'),
    });
    const given = await world.occ([...update, '--from-literal=keystore=text']);
    expect(given.code).toBe(0);
  });

  it('may hold what its type would not allow anew, as long as that is not touched', async () => {
    await patchOnPlane('db-creds', { 'other.key': btoa('x') });
    await world.shell(
      `kubectl -n acme-corp patch secretreference db-creds --type merge -p '{"spec":{"template":{"type":"kubernetes.io/basic-auth"}}}'`,
    );
    const update = ['secret', 'update', 'db-creds', ...acme, '--dry-run'];
    const results = await Promise.all([
      world.occ([...update, '--from-literal=password=new']),
      world.occ([...update, '--from-literal=password=']),
    ]);
    expect(results.map(({ code }) => code)).toEqual([0, 1]);
    expect(results[1].stderr).toContain('data["password"]: Enter a value.');
  });

  it('ends with its value gone from the store', async () => {
    const { stdout, code } = await world.occ([
      ...['secret', 'delete', 'db-creds', ...acme],
    ]);
    expect([stdout, code]).toEqual([
      `Secret 'db-creds' deleted ${world.place}\n`,
      0,
    ]);
    await world.awaitStore('acme-corp/generic/db-creds', undefined);
    const again = await world.occ(['secret', 'delete', 'db-creds', ...acme]);
    expect([again.code, again.stderr]).toEqual([
      1,
      'Error: secret not found\n',
    ]);
  });

  it.each([
    ['get', []],
    ['update', ['--from-literal=a=b']],
    ['update', ['--from-literal=a=b', '--replace']],
    ['delete', []],
    ['delete', ['--dry-run']],
  ])(
    'that is not there cannot be the subject of %s %j',
    async (command, flags) => {
      const { code, stdout, stderr } = await world.occ([
        ...['secret', command, 'nothing', ...acme, ...flags],
      ]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/not found/i);
    },
  );

  it('has a reference that is listed, shown and deleted alone', async () => {
    const list = await world.occ(['sr', 'list', ...acme]);
    expect(list.stdout).toMatch(/^NAME +AGE\ndb-creds +\d+s\n/);
    const wide = await world.occ(['secretref', 'list', '-owide', ...acme]);
    expect(wide.stdout).toMatch(
      /^NAME +TYPE +TARGET PLANE +KEYS +AGE\ndb-creds +Opaque +DataPlane\/dp-prod +password,username/,
    );
    const gone = await world.occ([
      ...['secretreference', 'delete', 'db-creds', ...acme],
    ]);
    expect([gone.code, gone.stdout]).toEqual([
      0,
      `SecretReference 'db-creds' deleted ${world.place}\n`,
    ]);
    expect(gone.stderr).toContain('stays on its plane and in the store');
    const get = await world.occ([
      'secretreference',
      'get',
      'db-creds',
      ...acme,
    ]);
    expect([get.code, get.stderr]).toEqual([
      1,
      'Error: SecretReference not found\n',
    ]);
  });
});

describe('while the feature is off', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start({ isEnabled: false });
  });

  afterAll(() => world.stop());

  it.each([
    ['list'],
    ['get', 'db-creds'],
    ['delete', 'db-creds'],
    ['update', 'db-creds', '--from-literal=a=b'],
    [
      'create',
      'generic',
      'x',
      '--from-literal=a=b',
      '--target-plane=DataPlane/dp-prod',
    ],
  ])('occ secret %s ... says so', async (...command) => {
    const { code, stderr } = await world.occ(['secret', ...command, ...acme]);
    expect([code, stderr]).toEqual([
      1,
      'Error: Secret API is disabled on this server\nThe control plane needs features.secretManagement.enabled=true.\n',
    ]);
  });
});
