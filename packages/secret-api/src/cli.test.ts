import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

describe('the command line', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'secret-api-'));
    await writeFile(join(directory, 'kubeconfig'), kubeconfig);
    await writeFile(join(directory, 'roles.yaml'), 'kind: Secret');
  });

  afterAll(() => rm(directory, { recursive: true }));

  const run = (...args: string[]) =>
    spawn(
      process.execPath,
      [bin, '--kubeconfig', 'kubeconfig', '--port', '0', ...args],
      { cwd: directory },
    );

  it('asks for tokens with --auth oidc, and ends on SIGTERM', async () => {
    const issuer = await TestIssuer.start();
    const child = run('--auth', 'oidc', '--oidc-issuer', issuer.url);
    const [line] = await once(child.stdout, 'data');
    const { url } = JSON.parse(String(line));
    const response = await fetch(`${url}/api/v1/namespaces`);
    expect(await response.json()).toMatchObject({ error: 'MISSING_TOKEN' });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await issuer.stop();
  });

  it.each([
    ['no issuer', ['--auth', 'oidc'], /^secret-api: .*needs --oidc-issuer/],
    [
      'roles that are none',
      ['--auth=oidc', '--oidc-issuer=http://127.0.0.1:1', '--roles=roles.yaml'],
      /^secret-api: .*no role or role binding/,
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
  ])('refuses %s', async (_, args, message) => {
    const child = run(...args);
    const [line] = await once(child.stderr, 'data');
    expect(String(line)).toMatch(message);
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
