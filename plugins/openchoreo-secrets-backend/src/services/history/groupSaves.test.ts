import type { KvVersion } from '../../stores/KvStore';
import { SecretValues } from '../../values/SecretValues';
import { compareValues, groupSaves } from './groupSaves';

const START = Date.parse('2026-11-27T23:29:00Z');

const version = (
  number: number,
  seconds: number,
  more: Partial<KvVersion> = {},
): KvVersion => ({
  version: number,
  createdAt: START + seconds * 1000,
  isDestroyed: false,
  ...more,
});

const group = (...versions: KvVersion[]) =>
  groupSaves({
    maxVersions: 10,
    currentVersion: versions.at(-1)?.version ?? 0,
    versions,
  }).map(({ version: number, state, current, isCutOff }) => ({
    version: number,
    state,
    ...(current && { current }),
    ...(isCutOff && { isCutOff }),
  }));

describe('groupSaves', () => {
  it('takes the last of the versions that were written together', () => {
    expect(
      group(
        version(1, 0),
        version(2, 0.004),
        version(3, 60),
        version(4, 60.9),
        version(5, 62),
      ),
    ).toEqual([
      { version: 5, state: 'readable', current: true },
      { version: 4, state: 'readable' },
      { version: 2, state: 'readable' },
    ]);
  });

  it('ends a save where the secret was deleted', () => {
    expect(
      group(
        version(1, 0),
        version(2, 60),
        version(3, 60.01, { deletedAt: START }),
        version(4, 60.5),
      ),
    ).toEqual([
      { version: 4, state: 'readable', current: true },
      { version: 3, state: 'deleted' },
      { version: 1, state: 'readable' },
    ]);
  });

  it('says what was destroyed, and that nothing is current then', () => {
    expect(
      group(
        version(7, 0, { isDestroyed: true }),
        version(8, 60, { isDestroyed: true }),
      ),
    ).toEqual([
      { version: 8, state: 'destroyed' },
      { version: 7, state: 'destroyed', isCutOff: true },
    ]);
  });
});

describe('compareValues', () => {
  it('names added, replaced, and removed keys', () => {
    const before = SecretValues.fromRecord({ a: '1', b: '2', c: '3' });
    const after = SecretValues.fromRecord({ d: '4', c: '3', b: '2\n' });
    expect(compareValues(before, after)).toEqual({
      added: ['d'],
      replaced: ['b'],
      removed: ['a'],
    });
    expect(compareValues(undefined, after)).toEqual({
      added: ['b', 'c', 'd'],
      replaced: [],
      removed: [],
    });
  });
});
