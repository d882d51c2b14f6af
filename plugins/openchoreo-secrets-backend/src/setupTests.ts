// Starting a backend and its parser thread takes seconds on a busy machine.
jest.setTimeout(30_000);

// Jest compiles TypeScript in its own thread only, so that threads which tests start need the hook of `yarn start`.
jest.mock('node:worker_threads', () => {
  const actual = jest.requireActual<typeof import('node:worker_threads')>(
    'node:worker_threads',
  );
  const hook = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  class Worker extends actual.Worker {
    constructor(
      ...[script, options]: ConstructorParameters<typeof actual.Worker>
    ) {
      super(script, { ...options, execArgv: ['--require', hook] });
    }
  }
  return { ...actual, Worker };
});
