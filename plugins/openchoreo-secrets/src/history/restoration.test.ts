import type { KeyChanges, SecretSave } from '@openchoreo-secrets/plugin-common';
import { describeRestoration } from './restoration';

const save = (
  version: number,
  keys: string[],
  changes?: Partial<KeyChanges>,
): SecretSave => ({
  version,
  savedAt: '2026-11-01T00:00:00Z',
  current: false,
  state: 'readable',
  keys,
  changes: changes && { added: [], replaced: [], removed: [], ...changes },
});

const effects = (options: Parameters<typeof describeRestoration>[0]) =>
  Object.fromEntries(
    describeRestoration(options).map(({ key, effect }) => [key, effect]),
  );

describe('describeRestoration', () => {
  it('compares the keys of the save with those of now, and the saves in between', () => {
    expect(
      effects({
        save: save(1, ['host', 'password', 'token']),
        current: ['host', 'password', 'user'],
        newer: [
          save(4, ['host', 'password', 'user'], { added: ['user'] }),
          save(3, ['host', 'password'], {
            replaced: ['password'],
            removed: ['token'],
          }),
        ],
      }),
    ).toEqual({
      host: 'same',
      password: 'earlier',
      token: 'added',
      user: 'removed',
    });
  });

  it('claims no key to be the same if a save in between is unknown', () => {
    expect(
      effects({
        save: save(1, ['host']),
        current: ['host'],
        newer: [save(3, ['host'], {}), save(2, ['host'])],
      }),
    ).toEqual({ host: 'earlier' });
  });

  it('claims no key to be the same if the store might be behind', () => {
    expect(effects({ save: save(1, ['host']), current: ['host'] })).toEqual({
      host: 'earlier',
    });
  });
});
