import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import {
  startLocalPlatform,
  type LocalPlatform,
  type OpenBao,
} from '@openchoreo-secrets/local-platform';
import { startSecretApi, type SecretApi } from '@openchoreo-secrets/secret-api';
import { Program, type RunResult } from './Program';

export interface RunOptions {
  /** Written to standard input, which is empty unless given. */
  stdin?: string | Buffer;
  /** Joins and overrides the environment; `undefined` removes. */
  env?: Record<string, string | undefined>;
}

export interface OccWorldOptions {
  /** Whether the feature is on; true unless given. */
  isEnabled?: boolean;
  /** Whether the API has the faults of the OpenChoreo server. */
  isFaithful?: boolean;
  /** A store in place of the embedded one. */
  openBao?: OpenBao;
  /** YAML with roles and bindings; with it callers have to sign in. */
  roles?: string;
}

interface Installation {
  folder: string;
  program: Program;
}

let installation: Promise<Installation> | undefined;

afterAll(async () => {
  if (installation) {
    await rm((await installation).folder, { recursive: true });
  }
});

/** Lays out a folder as the published package, once for all tests of a file. */
async function installOcc(): Promise<Installation> {
  const source = resolve(__dirname, '../..');
  const folder = await mkdtemp(join(tmpdir(), 'occ-package-'));
  await cp(join(source, 'bin'), join(folder, 'bin'), { recursive: true });
  const bundle = join(folder, 'dist/occ.cjs');
  await promisify(execFile)(process.execPath, [
    join(source, 'scripts/bundle.mts'),
    bundle,
  ]);
  return { folder, program: await Program.load(bundle) };
}

/** The command line as it is published, on the real API on the embedded platform. */
export class OccWorld {
  /** The home directory of the commands. */
  home = '';

  private constructor(
    /** Where commands run and files can be put. */
    readonly folder: string,
    readonly platform: LocalPlatform,
    readonly kubeconfig: string,
    private readonly api: SecretApi,
    private readonly installed: Installation,
  ) {}

  static async start(options: OccWorldOptions = {}): Promise<OccWorld> {
    const { isEnabled = true, isFaithful, openBao, roles } = options;
    const folder = await mkdtemp(join(tmpdir(), 'occ-'));
    const kubeconfig = join(folder, 'kubeconfig');
    installation ??= installOcc();
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
      await installation,
    );
    await world.moveHome();
    process.chdir(folder);
    return world;
  }

  /** The program. */
  get bin(): string {
    return join(this.installed.folder, 'bin/occ');
  }

  get url(): string {
    return this.api.url;
  }

  /** How commands name where they changed something. */
  get place(): string {
    return `in acme-corp on ${this.url}`;
  }

  /** The environment of the commands. */
  get environment(): Record<string, string | undefined> {
    return {
      ...process.env,
      HOME: this.home,
      NODE_COMPILE_CACHE: join(this.installed.folder, 'compile-cache'),
      KUBECONFIG: this.kubeconfig,
      CHOREO_API_ENDPOINT: this.url,
    };
  }

  /** Gives the commands that follow a new home, without a configuration. */
  async moveHome(): Promise<void> {
    this.home = await mkdtemp(join(this.folder, 'home-'));
  }

  /** Runs `occ` with these arguments in this process, which is fast; paths are relative to the folder. */
  occ(
    args: string[],
    { stdin = '', env }: RunOptions = {},
  ): Promise<RunResult> {
    return this.installed.program.run({
      args,
      env: { ...this.environment, ...env },
      stdin,
    });
  }

  /** Runs `occ` with these arguments in a process of its own. */
  occProcess(args: string[], options: RunOptions = {}): Promise<RunResult> {
    return this.run(process.execPath, [this.bin, ...args], options);
  }

  /** Runs a script in which `occ` and `kubectl` work. */
  shell(script: string, options: RunOptions = {}): Promise<RunResult> {
    const occ = `occ() { '${process.execPath}' '${this.bin}' "$@"; }`;
    return this.run(
      'bash',
      ['-eo', 'pipefail', '-c', `${occ}\n${script}`],
      options,
    );
  }

  /** Runs a script at a terminal and answers each question for a value with the same text. */
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

  /** Runs `occ login` and signs in with the URL that it prints. */
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

  /** Puts a file into the folder; answers its path. */
  async writeFile(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  /** What the store keeps under a path of its mount. */
  async readStore(path: string): Promise<Record<string, string> | undefined> {
    const response = await fetch(
      `${this.platform.storeUrl}/v1/secret/data/${path}`,
      { headers: { 'X-Vault-Token': this.platform.storeToken } },
    );
    const { data } = await response.json();
    return data?.data ?? undefined;
  }

  /** Waits until the store keeps exactly this under a path. */
  async awaitStore(
    path: string,
    expected: Record<string, string> | undefined,
  ): Promise<void> {
    const deadline = Date.now() + 10_000;
    const wanted = canonical(expected);
    while (canonical(await this.readStore(path)) !== wanted) {
      if (Date.now() > deadline) {
        throw new Error(`The store never held what was expected at ${path}`);
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
