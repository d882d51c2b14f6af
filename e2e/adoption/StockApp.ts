import { exec } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readCodeBlocks, root } from './readme';
import { RunningApp } from './RunningApp';

/**
 * The release of `@backstage/create-app`. By default the one for Backstage 1.55, the oldest supported release;
 * `ADOPTION_CREATE_APP=latest` takes the newest.
 */
const CREATE_APP = `@backstage/create-app@${
  process.env.ADOPTION_CREATE_APP ?? '0.9.2'
}`;
/** With `newest`, the app has the newest version of each Backstage package instead of the one that create-app chose. */
const HAS_NEWEST_PACKAGES = process.env.ADOPTION_PACKAGES === 'newest';
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const NATIVE_MODULES = ['better-sqlite3', 'cpu-features', 'keytar', 'ssh2'];
/** Plugins of a new app that don't fit the others, as happens between two releases, don't end its backend. */
const TOLERANT_START = `
backend:
  startup:
    default:
      onPluginBootFailure: continue
`;
const tarballs = join(root, '.local', 'packages');

export type FrontendSystem = 'new' | 'legacy';

/** A Backstage app created by `@backstage/create-app`, in `.local/adoption`. */
export class StockApp {
  private constructor(
    private readonly folder: string,
    private readonly frontend: FrontendSystem,
  ) {}

  static async create(frontend: FrontendSystem): Promise<StockApp> {
    const folder = join(root, '.local', 'adoption', frontend);
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(folder, '..'), { recursive: true });
    const legacy = frontend === 'legacy' ? '--legacy' : '';
    await execute(
      `npx --yes ${CREATE_APP} ${legacy} --skip-install --path "${folder}"`,
      { cwd: root, input: `${frontend}-app\n` },
    );
    return new StockApp(folder, frontend);
  }

  /** Follows the README: adds the packages, the code, and the configuration. */
  async followReadme(): Promise<void> {
    if (HAS_NEWEST_PACKAGES) {
      await this.useNewestPackages();
    }
    await this.addPackages();
    await this.addToBackend();
    if (this.frontend === 'legacy') {
      await this.addToLegacyFrontend();
    }
    const [config] = await readCodeBlocks('Configure it', 'yaml');
    await writeFile(
      join(this.folder, 'app-config.local.yaml'),
      config + TOLERANT_START,
    );
    await execute('yarn install', {
      cwd: this.folder,
      env: { YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
    });
  }

  /** Returns the Backstage packages that the plugins duplicate. */
  async listDoubledPackages(): Promise<string[]> {
    const ours = join(this.folder, 'node_modules', '@openchoreo-secrets');
    const doubled: string[] = [];
    for (const name of await readdir(ours)) {
      const nested = join(ours, name, 'node_modules', '@backstage');
      doubled.push(...(await readdir(nested).catch(() => [])));
    }
    return doubled;
  }

  start(): RunningApp {
    return RunningApp.start(this.folder);
  }

  private async useNewestPackages(): Promise<void> {
    for (const folder of ['.', 'packages/app', 'packages/backend']) {
      await this.changeManifest(folder, manifest => {
        for (const group of ['dependencies', 'devDependencies'] as const) {
          for (const name of Object.keys(manifest[group] ?? {})) {
            if (name.startsWith('@backstage/')) {
              manifest[group]![name] = 'latest';
            }
          }
        }
      });
    }
  }

  private async addPackages(): Promise<void> {
    const commands = await readCodeBlocks('Add it to your Backstage', 'sh');
    const added = [
      ...commands
        .join('\n')
        .matchAll(/^yarn --cwd (\S+) add (@openchoreo-secrets\/\S+)$/gm),
    ];
    if (added.length === 0) {
      throw new Error('The README adds no package.');
    }
    for (const [, folder, name] of added) {
      await this.changeManifest(folder, manifest => {
        manifest.dependencies = { ...manifest.dependencies, [name]: '*' };
      });
    }
    const packed = await readdir(tarballs);
    await this.changeManifest('.', manifest => {
      manifest.resolutions = {
        ...manifest.resolutions,
        ...Object.fromEntries(
          packed.map(file => [
            file.replace('secrets-', 'secrets/').replace('.tgz', ''),
            `file:${join(tarballs, file)}`,
          ]),
        ),
        // This version includes prebuilt binaries, so no compiler is needed.
        'better-sqlite3': '13.1.1',
      };
      manifest.dependenciesMeta = Object.fromEntries(
        NATIVE_MODULES.map(name => [name, { built: false }]),
      );
    });
  }

  private async addToBackend(): Promise<void> {
    const [code] = await readCodeBlocks('Add it to your Backstage', 'ts');
    await this.change('packages/backend/src/index.ts', text =>
      text.replace('backend.start();', `${code}\nbackend.start();`),
    );
  }

  private async addToLegacyFrontend(): Promise<void> {
    const blocks = await readCodeBlocks('Add it to your Backstage', 'tsx');
    const block = blocks.find(it => it.includes('/legacy'));
    const [, imports, route] = /^(.*?)\n(<Route .*);\n$/s.exec(block ?? '')!;
    await this.change('packages/app/src/App.tsx', text =>
      [
        imports,
        text
          .replace(/^import \{ UserSettingsPage \}.*\n/m, '')
          .replace(/<Route path="\/settings".*\/>/, route),
      ].join('\n'),
    );
  }

  private async change(
    path: string,
    edit: (text: string) => string,
  ): Promise<void> {
    const file = join(this.folder, path);
    const before = await readFile(file, 'utf8');
    const after = edit(before);
    if (after === before) {
      throw new Error(`${path} has no place for the code of the README.`);
    }
    await writeFile(file, after);
  }

  private changeManifest(
    folder: string,
    edit: (manifest: Manifest) => void,
  ): Promise<void> {
    return this.change(join(folder, 'package.json'), text => {
      const manifest: Manifest = JSON.parse(text);
      edit(manifest);
      return JSON.stringify(manifest, null, 2);
    });
  }
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  dependenciesMeta?: Record<string, { built: boolean }>;
  resolutions?: Record<string, string>;
}

/** Runs a command with the given standard input and waits for it to exit. */
async function execute(
  command: string,
  options: { cwd: string; input?: string; env?: Record<string, string> },
): Promise<void> {
  const running = promisify(exec)(command, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  running.child.stdin?.end(options.input ?? '');
  await running;
}
