import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FollowReport, FollowTask } from '../../backend/followPlane.ts';
import { root, stopProgram } from './startProgram.mts';

const require = createRequire(import.meta.url);

/** Watches a plane in its own process. */
export async function followPlane(task: FollowTask): Promise<FollowReport> {
  const child = fork(join(root, 'bench/backend/followPlane.ts'), {
    cwd: root,
    execArgv: [
      '--expose-gc',
      ...[
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      ],
    ],
  });
  try {
    child.send(task);
    return await new Promise((resolve, reject) => {
      // The module loader also sends messages.
      child.on('message', (message: Partial<FollowReport>) => {
        if (message.started) {
          resolve(message as FollowReport);
        }
      });
      void once(child, 'exit').then(() =>
        reject(new Error('What follows the plane has ended.')),
      );
    });
  } finally {
    await stopProgram(child);
  }
}
