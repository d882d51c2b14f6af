import { problemMessages } from '@openchoreo-secrets/plugin-common';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ed25519Key,
  intermediateCertificate,
  leafCertificate,
  leafKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { OccWorld } from './__testUtils__/OccWorld';

const MARKER = 'planted-marker';
const dataPlane = ['-n', 'acme-corp', '--target-plane', 'DataPlane/dp-prod'];

describe('occ secret create', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  const generic = (name: string, ...flags: string[]) =>
    world.occ(['secret', 'create', 'generic', name, ...dataPlane, ...flags]);

  it('runs the exact commands of the OpenChoreo documentation', async () => {
    const { stdout, stderr, code } = await world.shell(`
occ secret delete db-creds --namespace acme-corp >/dev/null
occ secret delete github-pat --namespace acme-corp >/dev/null
# Generic Opaque secret
occ secret create generic db-creds \\
--namespace acme-corp \\
--target-plane DataPlane/dp-prod \\
--from-literal=username=admin \\
--from-literal=password=s3cret
# Git credentials for private repository builds
occ secret create generic github-pat \\
--namespace acme-corp \\
--target-plane ClusterWorkflowPlane/default \\
--category git-credentials \\
--from-literal=username=git \\
--from-literal=password=ghp_xxx
kubectl get secretreference github-pat -n acme-corp -o 'jsonpath={.spec.template.type}'`);
    expect([stdout, stderr, code]).toEqual([
      `Secret 'db-creds' created ${world.place}\nSecret 'github-pat' created ${world.place}\nkubernetes.io/basic-auth`,
      '',
      0,
    ]);
    await world.awaitStore('acme-corp/generic/db-creds', {
      username: 'admin',
      password: 's3cret',
    });
    await world.awaitStore('acme-corp/basic-auth/github-pat', {
      username: 'git',
      password: 'ghp_xxx',
    });
  });

  it('stores a value unchanged and prints the category', async () => {
    const { stdout, stderr, code } = await generic(
      'payments',
      '--from-literal=username=admin',
      `--from-literal=password=${MARKER}=`,
    );
    expect([stdout, stderr, code]).toEqual([
      `Secret 'payments' created ${world.place}\n`,
      '',
      0,
    ]);
    await world.awaitStore('acme-corp/generic/payments', {
      username: 'admin',
      password: `${MARKER}=`,
    });
    const { stdout: yaml } = await world.occ([
      'secretreference',
      'get',
      'payments',
      '-n',
      'acme-corp',
    ]);
    expect(yaml).toContain('openchoreo.dev/secret-type: generic');
  });

  it('selects a type that builds support for Git credentials', async () => {
    const create = [
      ...['secret', 'create', 'generic', '-n', 'acme-corp'],
      ...['--target-plane', 'ClusterWorkflowPlane/default'],
      ...['--category', 'git-credentials'],
    ];
    const key = await world.writeFile('id_ed25519', ed25519Key);
    const results = await Promise.all([
      world.occ([
        ...create,
        'pat',
        '--from-literal=username=git',
        '--from-literal=password=ghp_xxx',
      ]),
      world.occ([...create, 'deploy', `--from-file=ssh-privatekey=${key}`]),
    ]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    await world.awaitStore('acme-corp/basic-auth/pat', {
      username: 'git',
      password: 'ghp_xxx',
    });
    await world.awaitStore('acme-corp/ssh-auth/deploy', {
      'ssh-privatekey': ed25519Key,
    });
  });

  it('stores files and standard input byte for byte', async () => {
    const windows = '\ufeffa\r\nb\r\n\r\n';
    const large = `${'0123456789abcdef'.repeat(64 * 900 - 1)}\n`;
    await world.writeFile('windows.txt', windows);
    await world.writeFile('large.txt', large);
    const { code } = await world.occ(
      [
        'secret',
        'create',
        'generic',
        'files',
        ...dataPlane,
        '--from-file=windows.txt',
        '--from-file=large=large.txt',
        '--from-stdin=piped',
      ],
      { stdin: ' \u{1f511}\r\n\n' },
    );
    expect(code).toBe(0);
    await world.awaitStore('acme-corp/generic/files', {
      'windows.txt': windows,
      large,
      piped: ' \u{1f511}\r\n\n',
    });
  });

  it('stores the variables of a .env file unchanged, as kubectl does', async () => {
    await world.writeFile('raw.env', '\ufeff# c\nA="x"\r\n  B=a #b\n');
    const { stderr, code } = await generic(
      'raw-env',
      '--from-env-file=raw.env',
    );
    expect([stderr, code]).toEqual(['', 0]);
    await world.awaitStore('acme-corp/generic/raw-env', {
      A: '"x"',
      B: 'a #b',
    });
  });

  it("reports each line of a .env file that isn't a variable, and creates nothing", async () => {
    await world.writeFile(
      'bad.env',
      'GOOD=1\nDB PASSWORD=x\nJUSTWORD\nEMPTY=\nGOOD=2\n',
    );
    const { stderr, code } = await generic(
      'bad-env',
      '--from-env-file=bad.env',
    );
    expect(code).toBe(1);
    for (const text of ['Line 2', 'Line 3', 'EMPTY', 'Line 5']) {
      expect(stderr).toContain(text);
    }
  });

  it('reads a .env file with dotenv rules on request; the last duplicate wins', async () => {
    await world.writeFile(
      '.env',
      'export A=1\nB="x\\ny"\nKEY=\'a # b\'\r\nA=2 # cut\n',
    );
    const { stderr, code } = await generic(
      'env',
      '--from-env-file=.env',
      '--env-format=dotenv',
    );
    expect([stderr, code]).toEqual([
      'Warning: A appears more than once in .env. The last one counts.\nWarning: The comment after the value of A in .env is left out.\n',
      0,
    ]);
    await world.awaitStore('acme-corp/generic/env', {
      A: '2',
      B: 'x\ny',
      KEY: 'a # b',
    });
  });

  it('reads the files of a directory, as kubectl does', async () => {
    await mkdir(join(world.folder, 'certs/nested'), { recursive: true });
    await world.writeFile('certs/a.txt', 'first');
    await world.writeFile('certs/b.txt', 'second');
    const { stderr, code } = await generic('folder', '--from-file=certs');
    expect([stderr, code]).toEqual(['', 0]);
    await world.awaitStore('acme-corp/generic/folder', {
      'a.txt': 'first',
      'b.txt': 'second',
    });
    const keyed = await generic('folder-2', '--from-file=k=certs');
    expect(keyed.stderr).toContain('is a directory');
  });

  it('builds a Docker config, also with a password from standard input', async () => {
    const create = (name: string) => [
      ...['secret', 'create', 'docker-registry', name, ...dataPlane],
      '--docker-server=https://index.docker.io/v1/',
      '--docker-username=jdoe',
    ];
    const results = await Promise.all([
      world.occ([
        ...create('regcred'),
        '--docker-password=hunter2',
        '--docker-email=jdoe@example.com',
      ]),
      world.occ([...create('piped'), '--docker-password-stdin'], {
        stdin: 'hunter2\n',
      }),
      world.occ(create('asked')),
    ]);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 1]);
    expect(results[2].stderr).toContain('without a terminal');
    const credentials = {
      username: 'jdoe',
      password: 'hunter2',
      auth: btoa('jdoe:hunter2'),
    };
    const configOf = async (name: string) => {
      const { stdout } = await world.occ([
        ...['secret', 'get', name, '-n', 'acme-corp', '-o', 'json'],
      ]);
      return JSON.parse(atob(JSON.parse(stdout).data['.dockerconfigjson']));
    };
    expect(await configOf('regcred')).toEqual({
      auths: {
        'https://index.docker.io/v1/': {
          ...credentials,
          email: 'jdoe@example.com',
        },
      },
    });
    expect(await configOf('piped')).toEqual({
      auths: { 'https://index.docker.io/v1/': credentials },
    });
  });

  it("rejects a private key that doesn't match the certificate", async () => {
    await world.writeFile(
      'chain.pem',
      leafCertificate + intermediateCertificate,
    );
    await world.writeFile('tls.key', leafKey);
    await world.writeFile('other.key', ed25519Key);
    const create = (name: string, key: string) =>
      world.occ([
        ...['secret', 'create', 'tls', name, ...dataPlane],
        ...['--cert=chain.pem', `--key=${key}`],
      ]);
    const [good, bad] = await Promise.all([
      create('shop-tls', 'tls.key'),
      create('bad-tls', 'other.key'),
    ]);
    expect(good.code).toBe(0);
    expect([bad.code, bad.stderr]).toEqual([
      1,
      [
        "Error: Can't create secret 'bad-tls':",
        `  data["tls.key"]: ${problemMessages.privateKeyMismatch}`,
        '',
      ].join('\n'),
    ]);
    await world.awaitStore('acme-corp/tls/shop-tls', {
      'tls.crt': leafCertificate + intermediateCertificate,
      'tls.key': leafKey,
    });
  });

  it('creates nothing and prints no values in a dry run', async () => {
    const { stdout, code } = await generic(
      'dry',
      '--label=team=payments',
      `--from-literal=password=${MARKER}`,
      '--dry-run',
      '-o=json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      namespace: 'acme-corp',
      name: 'dry',
      type: 'Opaque',
      category: 'generic',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      labels: { team: 'payments' },
      keys: ['password'],
    });
    const read = await world.occ(['secret', 'get', 'dry', '-n', 'acme-corp']);
    expect([read.code, read.stderr]).toEqual([1, 'Error: secret not found\n']);
  });
});
