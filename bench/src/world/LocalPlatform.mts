import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from './findFreePorts.mts';
import { startProgram, stopProgram } from './startProgram.mts';

/** Three clusters and a store in their own process. */
export class LocalPlatform {
  readonly kubernetesUrl: string;
  readonly kubeconfig: string;
  readonly #program: ChildProcess;
  readonly #folder: string;

  private constructor(options: {
    kubernetesUrl: string;
    folder: string;
    kubeconfig: string;
    program: ChildProcess;
  }) {
    this.kubernetesUrl = options.kubernetesUrl;
    this.kubeconfig = options.kubeconfig;
    this.#program = options.program;
    this.#folder = options.folder;
  }

  static async start(): Promise<LocalPlatform> {
    const folder = await mkdtemp(join(tmpdir(), 'openchoreo-secrets-bench-'));
    const kubeconfig = join(folder, 'kubeconfig');
    const [kubernetes, store, admin] = await findFreePorts(3);
    const kubernetesUrl = `http://127.0.0.1:${kubernetes}`;
    const program = await startProgram({
      script: 'packages/local-platform/bin/local-platform',
      args: [
        ...['--kubernetes-port', String(kubernetes)],
        ...['--store-port', String(store), '--admin-port', String(admin)],
        ...['--kubeconfig', kubeconfig],
      ],
      readyUrl: `${kubernetesUrl}/readyz`,
    });
    return new LocalPlatform({ kubernetesUrl, kubeconfig, folder, program });
  }

  async close(): Promise<void> {
    await stopProgram(this.#program);
    await rm(this.#folder, { recursive: true });
  }
}
