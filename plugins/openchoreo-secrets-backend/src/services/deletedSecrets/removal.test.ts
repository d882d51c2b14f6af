import type { KvVersion } from '../../stores/KvStore';
import {
  findCompleteVersion,
  findEndOfRemoval,
  isLastDeletion,
} from './removal';

/** A letter per version: r(eadable), d(eleted softly), x (destroyed). */
function entry(states: string, first = 1) {
  const versions = [...states].map(
    (state, index): KvVersion => ({
      version: first + index,
      createdAt: 0,
      ...(state === 'd' && { deletedAt: 1 }),
      isDestroyed: state === 'x',
    }),
  );
  return {
    versions,
    currentVersion: first + states.length - 1,
    maxVersions: 10,
  };
}

describe('findEndOfRemoval', () => {
  it.each([
    ['rrd', 2, 3, 'after a version without one of two keys'],
    ['rd', 2, 2, 'at the only key'],
    ['rr', 2, undefined, 'not yet'],
    ['rrr', 2, undefined, 'not while keys are removed'],
    ['drrd', 3, 4, 'after the end of an earlier secret'],
    ['rrdrr', 2, 3, 'before a new secret with the same name'],
    ['xx', 2, 2, 'where the last version was destroyed'],
  ])('of %s after version %d is %p: %s', (states, last, end, _case) => {
    expect(findEndOfRemoval(entry(states), last)).toBe(end);
  });
});

describe('isLastDeletion', () => {
  it.each([
    ['rrd', 2, true],
    ['rr', 2, true],
    ['rrdrd', 2, false],
    ['rrdrd', 4, true],
    ['drd', undefined, false],
    ['rrd', undefined, true],
  ])('of %s after version %p is %p', (states, lastVersion, expected) => {
    const record = { lastVersion, deletedAt: 0 };
    expect(isLastDeletion(entry(states), record)).toBe(expected);
  });
});

describe('findCompleteVersion', () => {
  const ab = ['a', 'b'];

  it.each([
    ['rrd', ab, 2, '2'],
    ['rrd', ab, undefined, '2'],
    ['rd', ['a'], 2, '2 deleted'],
    ['d', ['a'], undefined, '1 deleted'],
    ['drrd', ab, 3, '3'],
    ['rrdrr', ab, 2, '2'],
    ['rrrd', ab, 2, '3'],
    ['rrrrd', ['a', 'b', 'c'], 3, '3'],
    ['rxd', ab, 2, 'gone'],
    ['xxx', ab, 2, 'gone'],
    ['dd', ab, undefined, 'gone'],
    ['rrd', ['a', 'b', 'not-pushed'], 2, 'gone'],
    ['rr', ab, 2, 'removing'],
    ['rr', ab, undefined, 'removing'],
  ])('of %s with %j after version %p is %s', (states, keys, last, expected) => {
    const found = findCompleteVersion(entry(states), {
      keys,
      lastVersion: last,
    });
    expect(
      typeof found === 'string'
        ? found
        : `${found.version}${found.isDeleted ? ' deleted' : ''}`,
    ).toBe(expected);
  });

  it('is gone if the removal wrote more versions than the store keeps', () => {
    const keys = [...'abcdefghijkl'];
    const found = findCompleteVersion(entry('rrrrrrrrrd', 14), {
      keys,
      lastVersion: 12,
    });
    expect(found).toBe('gone');
  });
});
