import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Stack } from './stack';

const START_TIMEOUT_MS = 60_000;
const POLL_INTERVAL_MS = 100;
const root = join(dirname(require.resolve('../package.json')), '..');

/** An additional secret-api process on the clusters of the stack, which tests can kill. */
export class SecretApiProcess {
  #child: ChildProcess | undefined;

  private constructor(
    private readonly stack: Stack,
    private readonly port: number,
  ) {}

  static async start(stack: Stack, port: number): Promise<SecretApiProcess> {
    const process = new SecretApiProcess(stack, port);
    await process.restart();
    return process;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async restart(): Promise<void> {
    this.#child = spawn(
      'node',
      [
        join(root, 'packages/secret-api/bin/secret-api'),
        ...['--kubeconfig', this.stack.kubeconfig, '--port', String(this.port)],
        ...['--default-plane', 'openchoreo'],
        ...['--plane', 'DataPlane/acme-corp/dp-prod=dp-prod'],
        ...['--plane', 'WorkflowPlane/acme-corp/builds=builds'],
      ],
      {
        stdio: 'ignore',
        env: { ...process.env, SECRET_MANAGEMENT_ENABLED: 'true' },
      },
    );
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await this.#isUp())) {
      if (Date.now() > deadline) {
        throw new Error('The secret-api did not come up.');
      }
      await setTimeout(POLL_INTERVAL_MS);
    }
  }

  /** Kills the process immediately. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
  }

  async #isUp(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health`).catch(() => undefined);
    return answer?.ok === true;
  }
}
