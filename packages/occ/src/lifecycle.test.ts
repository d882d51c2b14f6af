import { OccWorld } from './__testUtils__/OccWorld';

const MARKER = 'planted-marker';
const acme = ['-n', 'acme-corp'];

describe('secret commands', () => {
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

  /** Changes the Secret on the plane without the API. */
  const patchOnPlane = (name: string, data: Record<string, string>) =>
    world.shell(
      `kubectl --context dp-prod -n openchoreo-kv-acme-corp patch secret ${name} -p '${JSON.stringify(
        { data },
      )}'`,
    );

  it('list secrets as documented', async () => {
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

  it('list names and keys without values in every format', async () => {
    for (const format of ['json', 'yaml', 'table']) {
      const { stdout } = await world.occ([
        ...['secret', 'list', ...acme, '-o', format],
      ]);
      expect(stdout).toContain('db-creds');
      expect(stdout).not.toMatch(/s3cret|czNjcmV0/);
    }
  });

  it('list all pages', async () => {
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

  it('print a secret with Base64 values', async () => {
    const { stdout } = await world.occ(['secret', 'get', 'db-creds', ...acme]);
    expect(stdout).toContain('password: czNjcmV0');
    const table = await world.occ([
      ...['secret', 'get', 'db-creds', ...acme, '-o', 'table'],
    ]);
    expect(table.stdout).toMatch(
      /^NAME .*\ndb-creds +Opaque +DataPlane\/dp-prod/,
    );
  });

  it('keep the other values and all labels when one value changes', async () => {
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

  it('replace all values and keep the labels with --replace', async () => {
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

  it('print the changes of a dry run without writing', async () => {
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

  it('refuse to corrupt a binary value', async () => {
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

  it("update a secret that doesn't meet the rules of its type, if the affected keys don't change", async () => {
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

  it('delete a secret with its value in the store', async () => {
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
  ])("report a secret that doesn't exist for %s %j", async (command, flags) => {
    const { code, stdout, stderr } = await world.occ([
      ...['secret', command, 'nothing', ...acme, ...flags],
    ]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/not found/i);
  });

  it('list, print, and delete references', async () => {
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

describe('with secret management off', () => {
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
  ])('occ secret %s reports the disabled feature', async (...command) => {
    const { code, stderr } = await world.occ(['secret', ...command, ...acme]);
    expect([code, stderr]).toEqual([
      1,
      'Error: Secret API is disabled on this server\nThe control plane needs features.secretManagement.enabled=true.\n',
    ]);
  });
});
