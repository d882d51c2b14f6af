import { runCli } from '..';

/** Returns the answer to the next prompt. */
export const mockAnswer = jest.fn<Promise<string>, []>();

/** Receives the create requests. */
export const mockCreateSecret = jest.fn(
  async (_: string, { secretName }: { secretName: string }) => ({
    metadata: { name: secretName },
  }),
);

jest.mock('@inquirer/password', () => ({
  __esModule: true,
  default: () => mockAnswer(),
}));
jest.mock('../session', () => ({
  ...jest.requireActual('../session'),
  connect: async () => ({
    url: 'http://localhost',
    client: { createSecret: mockCreateSecret },
    resolveNamespace: (given: string) => given,
  }),
}));

/** Output and exit code of a command. */
export interface InProcessResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in this process, without a server. Fast enough for hundreds of inputs. */
export async function runInProcess(args: string[]): Promise<InProcessResult> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map(stream =>
    jest.spyOn(process[stream], 'write').mockImplementation(text => {
      printed[stream] += text;
      return true;
    }),
  );
  const { exitCode } = process;
  process.exitCode = 0;
  try {
    await runCli(['node', 'occ', ...args]);
    return { ...printed, code: process.exitCode };
  } finally {
    spies.forEach(spy => spy.mockRestore());
    process.exitCode = exitCode;
    process.stdout.removeAllListeners('error');
  }
}
