import { until } from '../__testUtils__/until';
import { mapConcurrently } from './asyncIterables';

describe('mapConcurrently', () => {
  it('maps all items within its limit', async () => {
    let current = 0;
    let most = 0;
    const results: number[] = [];
    const double = async (item: number) => {
      current += 1;
      most = Math.max(most, current);
      await new Promise(resolve => setImmediate(resolve));
      current -= 1;
      return item * 2;
    };
    for await (const result of mapConcurrently([1, 2, 3, 4, 5], double, {
      limit: 2,
      signal: new AbortController().signal,
    })) {
      results.push(result);
    }
    expect(results.sort((a, b) => a - b)).toEqual([2, 4, 6, 8, 10]);
    expect(most).toBe(2);
  });

  it('keeps the order if requested', async () => {
    const finished: number[] = [];
    const results: number[] = [];
    const finish = async (item: number) => {
      await until(() => item > 1 || finished.includes(2));
      finished.push(item);
      return item;
    };
    for await (const result of mapConcurrently([1, 2, 3], finish, {
      limit: 2,
      signal: new AbortController().signal,
      inOrder: true,
    })) {
      results.push(result);
    }
    expect(finished[0]).toBe(2);
    expect(results).toEqual([1, 2, 3]);
  });

  it('starts nothing after it aborts', async () => {
    const aborter = new AbortController();
    const begun: number[] = [];
    const results = mapConcurrently(
      [1, 2, 3, 4],
      async item => {
        begun.push(item);
        return item;
      },
      { limit: 1, signal: aborter.signal },
    );
    await results.next();
    aborter.abort();
    expect(await results.next()).toMatchObject({ done: true });
    expect(begun.length).toBeLessThan(3);
  });
});
