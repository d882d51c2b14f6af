import type { Consumer } from '@openchoreo-secrets/plugin-common';
import { sincePush } from './sincePush';

const pushedAt = '2026-08-21T10:00:00Z';
const now = Date.parse('2026-08-21T10:00:20Z');

describe('sincePush', () => {
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

  it('shows a workload that pulled before the last push as pulling', () => {
    expect(stateOf('2026-08-21T09:59:59Z')).toBe('pulling');
  });

  it('shows a workload that pulled after the last push as pulled', () => {
    expect(stateOf('2026-08-21T10:00:00Z')).toBe('pulled');
  });

  it('keeps the state of a workload that pulls rarely', () => {
    const at = now + 5 * 60_000;
    expect(stateOf('2026-08-21T09:59:59Z', at)).toBe('pulled');
  });

  it('keeps all states if the time of the push is unknown', () => {
    expect(stateOf('2026-08-21T09:59:59Z', now, '')).toBe('pulled');
  });
});
