import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const START_TIMEOUT_MS = 120_000;
const POLL_INTERVAL_MS = 100;

export const root = join(import.meta.dirname, '../../..');

export interface ProgramOptions {
  /** The script, from the root of the repository. */
  script: string;
  args?: string[];
  execArgv?: string[];
  env?: Record<string, string>;
  /** Responds with 2xx when the program is ready. */
  readyUrl: string;
}

/** Starts a Node program and waits until it's ready. */
export async function startProgram(
  options: ProgramOptions,
): Promise<ChildProcess> {
  const { script, args = [], execArgv = [], env, readyUrl } = options;
  const child = fork(join(root, script), args, {
    cwd: root,
    execArgv,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output = (output + chunk).slice(-10_000);
    });
  }
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answersOk(readyUrl))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`${script} didn't start:\n${output}`);
    }
    await setTimeout(POLL_INTERVAL_MS);
  }
  return child;
}

export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
