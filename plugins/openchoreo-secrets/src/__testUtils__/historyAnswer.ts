import type {
  SecretHistory,
  SecretSave,
} from '@openchoreo-secrets/plugin-common';

/** A save of the secret that `DrawerPage` shows. */
export function secretSave(rest: Partial<SecretSave> = {}): SecretSave {
  return {
    version: 1,
    savedAt: '2026-11-01T12:00:00Z',
    current: false,
    state: 'readable',
    keys: ['host', 'password', 'token', 'username'],
    changes: { added: [], replaced: [], removed: [] },
    ...rest,
  };
}

/** A history of three saves: the newest replaced `password` and added `token`, and the oldest had a key more. */
export function historyAnswer(
  rest: Partial<SecretHistory> = {},
): SecretHistory {
  return {
    available: true,
    maxVersions: 10,
    saves: [
      secretSave({
        version: 7,
        current: true,
        changes: { added: ['token'], replaced: ['password'], removed: [] },
      }),
      secretSave({
        version: 5,
        keys: ['host', 'password', 'username'],
        changes: { added: [], replaced: ['host'], removed: ['region'] },
      }),
      secretSave({
        version: 4,
        keys: ['host', 'password', 'region', 'username'],
        changes: undefined,
      }),
    ],
    ...rest,
  };
}
