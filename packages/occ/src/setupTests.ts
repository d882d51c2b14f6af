// Tests start servers and processes, which is slow on a busy machine.
jest.setTimeout(60_000);
