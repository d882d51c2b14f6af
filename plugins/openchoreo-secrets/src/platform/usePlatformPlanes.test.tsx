import type { OrphanedValue } from '@openchoreo-secrets/plugin-common';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { dpProd, planesAnswer } from '../__testUtils__/planesAnswer';
import type { SecretsApi } from '../api/SecretsApi';
import { SecretsApiProvider } from '../api/SecretsApiContext';
import { usePlatformPlanes } from './usePlatformPlanes';

const removing: OrphanedValue = {
  planes: [dpProd],
  namespace: 'acme-corp',
  name: 'old',
  state: 'removing',
  deletionPolicy: 'Delete',
};

const withLeftOvers = (items: OrphanedValue[]) =>
  planesAnswer({ orphanedValues: { items, gaps: [], othersPossible: false } });

describe('the platform planes', () => {
  const readPlatformPlanes = jest.fn();

  beforeEach(() => {
    jest.useFakeTimers();
    readPlatformPlanes.mockReset();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** Counts the requests in some minutes, and those of the last minute. */
  async function watch(minutes: number): Promise<[all: number, last: number]> {
    const api: Partial<SecretsApi> = { readPlatformPlanes };
    const { unmount } = renderHook(() => usePlatformPlanes(), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={new QueryClient()}>
          <SecretsApiProvider value={api as SecretsApi}>
            {children}
          </SecretsApiProvider>
        </QueryClientProvider>
      ),
    });
    const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
    await wait((minutes - 1) * 60_000);
    const before = readPlatformPlanes.mock.calls.length;
    await wait(60_000);
    unmount();
    const all = readPlatformPlanes.mock.calls.length;
    return [all, all - before];
  }

  it('are requested once if no change is expected', async () => {
    readPlatformPlanes.mockResolvedValue(withLeftOvers([]));
    expect(await watch(5)).toEqual([1, 0]);
  });

  it('are requested often while a change is expected, then less and less often', async () => {
    readPlatformPlanes.mockResolvedValue(withLeftOvers([removing]));
    expect((await watch(1))[0]).toBeGreaterThan(10);
    expect((await watch(10))[1]).toBe(1);
  });
});
