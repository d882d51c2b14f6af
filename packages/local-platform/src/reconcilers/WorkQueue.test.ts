import { waitFor } from '../testing/waitFor';
import { RetryingWorkQueue } from './WorkQueue';

describe('RetryingWorkQueue', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('processes a key again if it was added during processing, but never concurrently', async () => {
    const releases: (() => void)[] = [];
    const queue = RetryingWorkQueue.create({
      work: () => new Promise(resolve => releases.push(() => resolve({}))),
    });
    queue.add('a');
    queue.add('a');
    queue.add('a');
    expect(releases).toHaveLength(1);
    releases[0]();
    await waitFor(
      () => releases.length,
      count => count === 2,
    );
    releases[1]();
    await queue.stop();
    expect(releases).toHaveLength(2);
  });

  it('retries until success', async () => {
    const outcomes: string[] = [];
    const queue = RetryingWorkQueue.create({
      baseDelay: 1,
      async work() {
        outcomes.push(outcomes.length < 2 ? 'failed' : 'done');
        if (outcomes.at(-1) === 'failed') {
          throw new Error('not yet');
        }
        return {};
      },
    });
    queue.add('a');
    await waitFor(
      () => outcomes,
      ({ length }) => length === 3,
    );
    await queue.stop();
    expect(outcomes).toEqual(['failed', 'failed', 'done']);
  });

  it.each([10_000, 30_000, 600_000])(
    'succeeds within 4 seconds after an outage of %d ms',
    async outage => {
      jest.useFakeTimers();
      let isDown = true;
      let isDone = false;
      const queue = RetryingWorkQueue.create({
        async work() {
          if (isDown) {
            throw new Error('connection refused');
          }
          isDone = true;
          return {};
        },
      });
      queue.add('a');
      await jest.advanceTimersByTimeAsync(outage);
      isDown = false;
      expect(isDone).toBe(false);
      await jest.advanceTimersByTimeAsync(4_000);
      await queue.stop();
      expect(isDone).toBe(true);
    },
  );

  it('processes a key again after requeueAfter', async () => {
    let runs = 0;
    const queue = RetryingWorkQueue.create({
      async work() {
        runs += 1;
        return runs < 3 ? { requeueAfter: 1 } : {};
      },
    });
    queue.add('a');
    await waitFor(
      () => runs,
      count => count === 3,
    );
    await queue.stop();
    expect(runs).toBe(3);
  });

  it('limits the number of keys processed concurrently', async () => {
    let running = 0;
    let most = 0;
    let done = 0;
    const queue = RetryingWorkQueue.create({
      concurrency: 2,
      async work() {
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        running -= 1;
        done += 1;
        return {};
      },
    });
    ['a', 'b', 'c', 'd', 'e'].forEach(key => queue.add(key));
    await waitFor(
      () => done,
      count => count === 5,
    );
    await queue.stop();
    expect(most).toBe(2);
  });
});
