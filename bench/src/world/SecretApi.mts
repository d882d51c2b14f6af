import type { ChildProcess } from 'node:child_process';
import { findFreePorts } from './findFreePorts.mts';
import { startProgram, stopProgram } from './startProgram.mts';

export interface SecretApiOptions {
  /** The kubeconfig of the control plane. */
  kubeconfig: string;
  /** Values of `--plane`, for planes on other clusters. */
  planes?: string[];
  /** Reproduces the real server's defects. */
  isFaithful?: boolean;
}

/** The Secret Management API in its own process. */
export class SecretApi {
  readonly url: string;
  readonly #program: ChildProcess;

  private constructor(url: string, program: ChildProcess) {
    this.url = url;
    this.#program = program;
  }

  static async start(options: SecretApiOptions): Promise<SecretApi> {
    const { kubeconfig, planes = [], isFaithful = false } = options;
    const [port] = await findFreePorts(1);
    const url = `http://127.0.0.1:${port}`;
    const program = await startProgram({
      script: 'packages/secret-api/bin/secret-api',
      args: [
        ...['--kubeconfig', kubeconfig, '--port', String(port)],
        ...['--default-plane', 'openchoreo'],
        ...planes.flatMap(plane => ['--plane', plane]),
        ...(isFaithful ? ['--faithful'] : []),
      ],
      env: { SECRET_MANAGEMENT_ENABLED: 'true' },
      readyUrl: `${url}/health`,
    });
    return new SecretApi(url, program);
  }

  close(): Promise<void> {
    return stopProgram(this.#program);
  }
}
