// The tests start servers and processes, which takes a while on a busy machine.
jest.setTimeout(60_000);
