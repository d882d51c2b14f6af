import { runCli } from '..';

/** What the next question for a value is answered with. */
export const mockAnswer = jest.fn<Promise<string>, []>();

/** Takes the requests to create a secret. */
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

/** What a command printed, and its exit code. */
export interface InProcessResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in this process, without a server: hundreds of inputs take seconds. */
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
