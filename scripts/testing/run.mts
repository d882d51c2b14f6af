import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Runs a command in the root of the project with its output shown; tells whether it exited with 0. */
export function run(
  command: string,
  env: Record<string, string> = {},
): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(false));
    child.on('exit', code => resolve(code === 0));
  });
}
