import { followForever } from './followForever';

describe('followForever, with an unreachable server', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('removes its abort listener after each wait', async () => {
    const end = new AbortController();
    const added = jest.spyOn(end.signal, 'addEventListener');
    const removed = jest.spyOn(end.signal, 'removeEventListener');
    const connect = jest.fn().mockRejectedValue(new Error('unreachable'));
    const following = followForever(connect, {
      signal: end.signal,
      onInterrupted: () => {},
    });
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(connect.mock.calls.length).toBeGreaterThan(10);
    expect(added.mock.calls.length - removed.mock.calls.length).toBe(1);
    end.abort();
    await following;
  });
});
