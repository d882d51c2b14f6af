import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  startLocalPlatform,
  type LocalPlatform,
  type OpenBao,
} from '@openchoreo-secrets/local-platform';
import { startSecretApi, type SecretApi } from '@openchoreo-secrets/secret-api';
import { installationFolder } from './installOcc';
import { Program, type RunResult } from './Program';

export interface RunOptions {
  /** Standard input; empty by default. */
  stdin?: string | Buffer;
  /** Merged into the environment; `undefined` removes a variable. */
  env?: Record<string, string | undefined>;
}

export interface OccWorldOptions {
  /** Whether secret management is on; `true` by default. */
  isEnabled?: boolean;
  /** Whether the API reproduces the faults of the OpenChoreo server. */
  isFaithful?: boolean;
  /** Store to use instead of the embedded one. */
  openBao?: OpenBao;
  /** YAML with roles and bindings; turns sign-in on. */
  roles?: string;
}

/** The published command line with secret-api and the embedded platform. */
export class OccWorld {
  /** Home directory of the commands. */
  home = '';

  private constructor(
    /** Working directory of the commands. */
    readonly folder: string,
    readonly platform: LocalPlatform,
    readonly kubeconfig: string,
    private readonly api: SecretApi,
    private readonly program: Program,
  ) {}

  static async start(options: OccWorldOptions = {}): Promise<OccWorld> {
    const { isEnabled = true, isFaithful, openBao, roles } = options;
    const folder = await mkdtemp(join(tmpdir(), 'occ-'));
    const kubeconfig = join(folder, 'kubeconfig');
    const platform = await startLocalPlatform({
      kubeconfigPath: kubeconfig,
      seed: true,
      openBao: openBao && {
        address: openBao.storeUrl,
        token: openBao.storeToken,
      },
      issuer: roles ? {} : undefined,
    });
    const rolesFile = join(folder, 'roles.yaml');
    if (roles) {
      await writeFile(rolesFile, roles);
    }
    const api = await startSecretApi({
      kubeconfig,
      isEnabled,
      isFaithful,
      oidc: platform.issuerUrl
        ? { issuer: platform.issuerUrl, audiences: ['openchoreo'], rolesFile }
        : undefined,
      defaultPlane: {},
      planes: [
        {
          kind: 'DataPlane',
          namespace: 'acme-corp',
          name: 'dp-prod',
          context: 'dp-prod',
        },
      ],
    });
    const world = new OccWorld(
      folder,
      platform,
      kubeconfig,
      api,
      await Program.load(join(installationFolder(), 'dist/occ.cjs')),
    );
    await world.moveHome();
    process.chdir(folder);
    return world;
  }

  /** Path of the program. */
  get bin(): string {
    return join(installationFolder(), 'bin/occ');
  }

  get url(): string {
    return this.api.url;
  }

  /** Namespace and URL as printed by commands that change something. */
  get place(): string {
    return `in acme-corp on ${this.url}`;
  }

  /** Environment of the commands. */
  get environment(): Record<string, string | undefined> {
    return {
      ...process.env,
      HOME: this.home,
      NODE_COMPILE_CACHE: join(installationFolder(), 'compile-cache'),
      KUBECONFIG: this.kubeconfig,
      CHOREO_API_ENDPOINT: this.url,
    };
  }

  /** Switches to a new home directory without a configuration. */
  async moveHome(): Promise<void> {
    this.home = await mkdtemp(join(this.folder, 'home-'));
  }

  /** Runs `occ` in this process, which is fast; paths are relative to the folder. */
  occ(
    args: string[],
    { stdin = '', env }: RunOptions = {},
  ): Promise<RunResult> {
    return this.program.run({
      args,
      env: { ...this.environment, ...env },
      stdin,
    });
  }

  /** Runs `occ` in a separate process. */
  occProcess(args: string[], options: RunOptions = {}): Promise<RunResult> {
    return this.run(process.execPath, [this.bin, ...args], options);
  }

  /** Runs a shell script with `occ` and `kubectl`. */
  shell(script: string, options: RunOptions = {}): Promise<RunResult> {
    const occ = `occ() { '${process.execPath}' '${this.bin}' "$@"; }`;
    return this.run(
      'bash',
      ['-eo', 'pipefail', '-c', `${occ}\n${script}`],
      options,
    );
  }

  /** Runs a script in a terminal and enters the same text at each prompt. */
  async terminal(
    script: string,
    answer: string,
  ): Promise<{ code: number; shown: string }> {
    const path = await this.writeFile(
      'script.sh',
      `set -e\nocc() { '${process.execPath}' '${this.bin}' "$@"; }\n${script}\n`,
    );
    const child = spawn('script', ['-qec', `bash '${path}'`, '/dev/null'], {
      cwd: this.folder,
      env: this.environment,
    });
    const exit = once(child, 'exit');
    const question = /Value of the ([^:]+):/g;
    let shown = '';
    const answered = new Set<string>();
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      shown += chunk;
      for (const [, label] of shown.matchAll(question)) {
        if (!answered.has(label)) {
          answered.add(label);
          child.stdin.write(`${answer}\r`);
        }
      }
    }
    const [code] = await exit;
    return { code, shown };
  }

  /** Runs `occ login` and signs in at the printed URL. */
  async login(
    args: string[],
    signIn: (url: string) => Promise<unknown>,
    env: RunOptions['env'] = {},
  ): Promise<RunResult> {
    const child = spawn(
      process.execPath,
      [this.bin, 'login', '--no-browser', ...args],
      { env: { ...this.environment, ...env } },
    );
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      (async () => {
        let printed = '';
        let isStarted = false;
        for await (const chunk of child.stderr.setEncoding('utf8')) {
          printed += chunk;
          const [url] = /https?:.*(?=\n)/.exec(printed) ?? [];
          if (url && !isStarted) {
            isStarted = true;
            await signIn(url);
          }
        }
        return printed;
      })(),
      once(child, 'close'),
    ]);
    return { code, stdout, stderr };
  }

  /** Writes a file to the folder; returns its path. */
  async writeFile(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  /** Reads the data at a path of the store's KV mount. */
  async readStore(path: string): Promise<Record<string, string> | undefined> {
    const response = await fetch(
      `${this.platform.storeUrl}/v1/secret/data/${path}`,
      { headers: { 'X-Vault-Token': this.platform.storeToken } },
    );
    const { data } = await response.json();
    return data?.data ?? undefined;
  }

  /** Waits until the store has exactly this data at a path. */
  async awaitStore(
    path: string,
    expected: Record<string, string> | undefined,
  ): Promise<void> {
    const deadline = Date.now() + 10_000;
    const wanted = canonical(expected);
    while (canonical(await this.readStore(path)) !== wanted) {
      if (Date.now() > deadline) {
        throw new Error(`The store doesn't have the expected data at ${path}`);
      }
      await new Promise(done => setTimeout(done, 20));
    }
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.platform.stop();
    process.chdir(__dirname);
    await rm(this.folder, { recursive: true });
  }

  private async run(
    command: string,
    args: string[],
    { stdin = '', env }: RunOptions,
  ): Promise<RunResult> {
    const child = spawn(command, args, {
      cwd: this.folder,
      env: { ...this.environment, ...env },
    });
    child.stdin.on('error', () => undefined).end(stdin);
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { code, stdout, stderr };
  }
}

function canonical(data: Record<string, string> | undefined): string {
  return JSON.stringify(Object.entries(data ?? {}).sort());
}
