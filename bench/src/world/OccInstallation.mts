import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './startProgram.mts';

const source = join(root, 'packages/occ');
const run = promisify(execFile);

/** The published command line: one bundled file, without sources next to it. */
export class OccInstallation {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async start(): Promise<OccInstallation> {
    const folder = await mkdtemp(join(tmpdir(), 'openchoreo-secrets-occ-'));
    await cp(join(source, 'bin'), join(folder, 'bin'), { recursive: true });
    const bundle = join(folder, 'dist/occ.cjs');
    await run(process.execPath, [join(source, 'scripts/bundle.mts'), bundle]);
    return new OccInstallation(folder);
  }

  /** Runs a command in a new process. Returns standard output; throws if the command fails. */
  async run(args: string[], secretApiUrl: string): Promise<string> {
    const { stdout } = await run(
      process.execPath,
      [join(this.#folder, 'bin/occ'), ...args],
      {
        env: {
          ...process.env,
          HOME: this.#folder,
          NODE_COMPILE_CACHE: join(this.#folder, 'compile-cache'),
          CHOREO_API_ENDPOINT: secretApiUrl,
        },
      },
    );
    return stdout;
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true });
  }
}
