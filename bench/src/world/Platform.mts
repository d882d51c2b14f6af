import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from './findFreePorts.mts';
import { seedSecrets } from './seedSecrets.mts';
import { startProgram, stopProgram } from './startProgram.mts';

/** How many secrets there are in namespaces named after them: `bench-20`. */
export const SIZES = [20, 100, 1_000, 5_000] as const;

/** The embedded platform and the Secret Management API on it. */
export class Platform {
  readonly secretApiUrl: string;
  readonly kubernetesUrl: string;
  readonly #programs: ChildProcess[];
  readonly #folder: string;

  private constructor(options: {
    secretApiUrl: string;
    kubernetesUrl: string;
    programs: ChildProcess[];
    folder: string;
  }) {
    this.secretApiUrl = options.secretApiUrl;
    this.kubernetesUrl = options.kubernetesUrl;
    this.#programs = options.programs;
    this.#folder = options.folder;
  }

  static async start(): Promise<Platform> {
    const folder = await mkdtemp(join(tmpdir(), 'openchoreo-secrets-bench-'));
    const kubeconfig = join(folder, 'kubeconfig');
    const [kubernetes, store, admin, secretApi] = await findFreePorts(4);
    const kubernetesUrl = `http://127.0.0.1:${kubernetes}`;
    const secretApiUrl = `http://127.0.0.1:${secretApi}`;
    const platform = await startProgram({
      script: 'packages/local-platform/bin/local-platform',
      args: [
        ...['--kubernetes-port', String(kubernetes)],
        ...['--store-port', String(store), '--admin-port', String(admin)],
        ...['--kubeconfig', kubeconfig],
      ],
      readyUrl: `${kubernetesUrl}/readyz`,
    });
    for (const size of SIZES) {
      await seedSecrets(kubernetesUrl, `bench-${size}`, size);
    }
    const api = await startProgram({
      script: 'packages/secret-api/bin/secret-api',
      args: ['--kubeconfig', kubeconfig, '--port', String(secretApi)],
      env: { SECRET_MANAGEMENT_ENABLED: 'true' },
      readyUrl: `${secretApiUrl}/health`,
    });
    return new Platform({
      secretApiUrl,
      kubernetesUrl,
      programs: [platform, api],
      folder,
    });
  }

  async close(): Promise<void> {
    for (const program of this.#programs.toReversed()) {
      await stopProgram(program);
    }
    await rm(this.#folder, { recursive: true });
  }
}
