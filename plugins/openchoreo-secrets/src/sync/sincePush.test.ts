import type { Consumer } from '@openchoreo-secrets/plugin-common';
import { sincePush } from './sincePush';

const pushedAt = '2026-08-21T10:00:00Z';
const now = Date.parse('2026-08-21T10:00:20Z');

describe('a workload', () => {
  const stateOf = (
    refreshTime: string,
    at = now,
    pushed: string | undefined = pushedAt,
  ) => {
    const consumer: Consumer = {
      component: 'checkout',
      environment: 'production',
      state: 'pulled',
      refreshTime,
    };
    return sincePush([consumer], pushed || undefined, at)[0].state;
  };

  it('that pulled before the last push is about to pull', () => {
    expect(stateOf('2026-08-21T09:59:59Z')).toBe('pulling');
  });

  it('that pulled since has the value', () => {
    expect(stateOf('2026-08-21T10:00:00Z')).toBe('pulled');
  });

  it('that pulls rarely is told by its time alone', () => {
    const at = now + 5 * 60_000;
    expect(stateOf('2026-08-21T09:59:59Z', at)).toBe('pulled');
  });

  it('is told as it is where nothing is known of the push', () => {
    expect(stateOf('2026-08-21T09:59:59Z', now, '')).toBe('pulled');
  });
});
