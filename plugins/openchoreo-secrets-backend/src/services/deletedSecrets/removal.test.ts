import type { KvVersion } from '../../stores/KvStore';
import { findCandidates, findEndOfRemoval, isLastDeletion } from './removal';

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

describe('findCandidates', () => {
  const versions = (states: string, keys: string[], lastVersion?: number) =>
    findCandidates(entry(states), { keys, lastVersion })?.map(
      ({ version, isDeleted }) => `${version}${isDeleted ? 'd' : ''}`,
    );

  it.each([
    ['rrd', ['a', 'b'], 2, ['2', '1']],
    ['rrd', ['a', 'b'], undefined, ['2', '1']],
    ['rd', ['a'], 2, ['2d', '1']],
    ['drrd', ['a', 'b'], 3, ['3', '2']],
    ['rrdrr', ['a', 'b'], 2, ['2', '1']],
    ['rxd', ['a', 'b'], 2, ['1']],
    ['xxx', ['a', 'b'], 2, []],
    ['rr', ['a', 'b'], 2, undefined],
    ['rr', ['a', 'b'], undefined, undefined],
  ])(
    'of %s with %j after version %p are %j',
    (states, keys, last, expected) => {
      expect(versions(states, keys, last)).toEqual(expected);
    },
  );
});
