import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalPlatform } from './startLocalPlatform';

const bin = resolve(__dirname, '../bin/local-platform');

describe('local-platform command', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-platform-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) =>
    spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { ...process.env, STORE_PORT: '0', ADMIN_PORT: '0' },
    });

  it('prints one line when ready and exits on SIGTERM', async () => {
    const child = run('--kubernetes-port', '0');
    const output = await readUntil(child, 'stdout', /\n/);
    expect(output).toMatch(
      /^Ready: Kubernetes at http:\/\/127.0.0.1:\d+, store at http:\/\/127.0.0.1:\d+, faults at http:\/\/127.0.0.1:\d+\/faults, kubeconfig at .local\/kubeconfig\n$/,
    );
    const kubeconfig = join(folder, '.local', 'kubeconfig');
    expect((await stat(kubeconfig)).mode & 0o777).toBe(0o600);
    expect(await readFile(kubeconfig, 'utf8')).toContain(
      'current-context: openchoreo',
    );
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('starts the issuer with --issuer', async () => {
    const child = run('--kubernetes-port', '0', '--issuer', '--issuer-port=0');
    const output = await readUntil(child, 'stdout', /issuer at .*\n/);
    const issuer = /issuer at (\S+)/.exec(output)?.[1];
    const response = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({ issuer });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('enforces RBAC for the users of --rbac-users', async () => {
    await writeFile(
      join(folder, 'users.yaml'),
      'admin-token: {name: admin, groups: [system:masters]}\nguest-token: {name: guest}\n',
    );
    const child = run('--kubernetes-port', '0', '--rbac-users', 'users.yaml');
    const output = await readUntil(child, 'stdout', /\n/);
    const [, kubernetes] = /Kubernetes at ([^,\s]+)/.exec(output) ?? [];
    const statuses = ['admin-token', 'guest-token', 'unknown'].map(
      async token => {
        const response = await fetch(`${kubernetes}/api/v1/namespaces`, {
          headers: { Authorization: `Bearer ${token}` },
        });
        return response.status;
      },
    );
    expect(await Promise.all(statuses)).toEqual([200, 403, 401]);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it("exits if it can't read the file of --rbac-users", async () => {
    const child = run('--kubernetes-port', '0', '--rbac-users', 'none.yaml');
    expect(await readUntil(child, 'stderr', /\n/)).toMatch(
      /^local-platform can't start: .*none\.yaml/,
    );
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it('reports the port that is in use', async () => {
    const other = await startLocalPlatform();
    const { port } = new URL(other.kubernetesUrl);
    const child = run('--kubernetes-port', port);
    const output = await readUntil(child, 'stderr', /in use/);
    expect(output).toContain(`Port ${port} is in use.`);
    expect(await once(child, 'exit')).toEqual([1, null]);
    await other.stop();
  });

  it("exits if it can't write the kubeconfig", async () => {
    const child = run('--kubernetes-port', '0', '--kubeconfig', folder);
    expect(await readUntil(child, 'stderr', /can't start/)).toContain(
      "local-platform can't start:",
    );
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it("rejects a port that isn't a number", async () => {
    const child = run('--kubernetes-port', 'http');
    expect(await readUntil(child, 'stderr', /\n/)).toContain(
      'The port must be a number from 0 to 65535.',
    );
  });
});

async function readUntil(
  child: ChildProcess,
  stream: 'stdout' | 'stderr',
  pattern: RegExp,
): Promise<string> {
  let text = '';
  for await (const chunk of child[stream] ?? []) {
    text += chunk;
    if (pattern.test(text)) {
      break;
    }
  }
  return text;
}
