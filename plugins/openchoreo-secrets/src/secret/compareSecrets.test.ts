import { secret } from '../__testUtils__/FakeBackend';
import { compareSecrets } from './compareSecrets';

function details(versions: Record<string, string>, labels = {}) {
  return {
    ...secret('db-creds', { keys: Object.keys(versions), labels }),
    facts: {
      keys: Object.entries(versions).map(([key, version]) => ({
        key,
        version,
        content: 'text' as const,
      })),
    },
  };
}

describe('compareSecrets', () => {
  it('lists changed keys and labels', () => {
    expect(
      compareSecrets(
        details({ a: '1', b: '1', c: '1' }, { team: 'x', tier: '1', x: '' }),
        details({ a: '1', b: '2', d: '1' }, { team: 'y', tier: '1', z: '' }),
      ),
    ).toEqual({
      changed: ['b'],
      added: ['d'],
      removed: ['c'],
      labels: ['team', 'x', 'z'],
    });
  });

  it('finds nothing if nothing changed', () => {
    const same = details({ a: '1' }, { team: 'x' });
    expect(compareSecrets(same, same)).toEqual({
      changed: [],
      added: [],
      removed: [],
      labels: [],
    });
  });
});
