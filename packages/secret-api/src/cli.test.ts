import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  startLocalPlatform,
  type LocalPlatform,
} from '@openchoreo-secrets/local-platform';
import { TestIssuer } from './__testUtils__/TestIssuer';

const bin = resolve(__dirname, '../bin/secret-api');

const kubeconfig = `
apiVersion: v1
kind: Config
clusters: [{ name: nowhere, cluster: { server: 'http://127.0.0.1:9' } }]
contexts: [{ name: nowhere, context: { cluster: nowhere, user: nobody } }]
users: [{ name: nobody, user: {} }]
current-context: nowhere
`;

const oidc = [
  '--auth=oidc',
  '--oidc-issuer=http://127.0.0.1:1',
  '--oidc-audience=openchoreo',
];

describe('secret-api command', () => {
  let directory: string;
  let platform: LocalPlatform;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'secret-api-'));
    await writeFile(join(directory, 'kubeconfig'), kubeconfig);
    platform = await startLocalPlatform({
      kubeconfigPath: join(directory, 'platform'),
      seed: true,
    });
    await writeFile(join(directory, 'roles.yaml'), 'kind: Secret');
  });

  afterAll(async () => {
    await platform.stop();
    await rm(directory, { recursive: true });
  });

  const run = (...args: string[]) =>
    spawn(
      process.execPath,
      [bin, '--kubeconfig', 'kubeconfig', '--port', '0', ...args],
      { cwd: directory },
    );

  it('requires tokens with --auth oidc and exits on SIGTERM', async () => {
    const issuer = await TestIssuer.start();
    const child = run(
      '--kubeconfig=platform',
      '--auth=oidc',
      `--oidc-issuer=${issuer.url}`,
      '--oidc-audience=openchoreo',
      '--no-built-in-grants',
    );
    const [line] = await once(child.stdout, 'data');
    const { url } = JSON.parse(String(line));
    const response = await fetch(`${url}/api/v1/namespaces`);
    expect(await response.json()).toMatchObject({ error: 'MISSING_TOKEN' });
    const token = await issuer.sign({ groups: ['admins'] });
    const listed = await fetch(`${url}/api/v1/namespaces`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await listed.json()).toMatchObject({ items: [] });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await issuer.stop();
  });

  it.each([
    [
      'a missing issuer',
      ['--auth', 'oidc'],
      /^secret-api: .*needs --oidc-issuer/,
    ],
    [
      'a missing audience',
      ['--auth=oidc', '--oidc-issuer=http://127.0.0.1:1'],
      /^secret-api: Sign-in needs an audience.*--oidc-audience/,
    ],
    [
      'a roles file with other content',
      [...oidc, '--roles=roles.yaml'],
      /^secret-api: .*a role or role binding of OpenChoreo/,
    ],
    [
      'a control plane with unreadable roles',
      oidc,
      /^secret-api: The control plane's .*authzrole\w* can't be read/,
    ],
    ['another mode', ['--auth', 'basic'], /none, oidc/],
    [
      'a context that there is not',
      ['--plane', 'ClusterDataPlane/default=elsewhere'],
      /^secret-api: .*no context "elsewhere"/,
    ],
    [
      'a plane without a kind',
      ['--plane', 'default=nowhere'],
      /^secret-api: .*not of the form/,
    ],
  ])('exits with an error for %s', async (_, args, message) => {
    const child = run(...args);
    const [line] = await once(child.stderr, 'data');
    expect(String(line)).toMatch(message);
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
