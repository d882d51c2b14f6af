import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A running program, such as `yarn start` of an app. */
export class RunningApp {
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.output += chunk;
      });
    }
  }

  static start(folder: string, command = 'yarn start'): RunningApp {
    return new RunningApp(
      spawn(command, {
        cwd: folder,
        shell: true,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, BROWSER: 'none', FORCE_COLOR: '0' },
      }),
    );
  }

  /** Output so far, for failure messages. */
  get log(): string {
    return this.output.slice(-4_000);
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child.exitCode === null && child.pid !== undefined) {
      const exited = once(child, 'exit');
      process.kill(-child.pid, 'SIGINT');
      await exited;
    }
  }
}
