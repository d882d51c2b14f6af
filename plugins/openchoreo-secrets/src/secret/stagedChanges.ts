import {
  findSecretType,
  type ReplaceSecretRequest,
  type SecretDetails,
  type UpdateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import type { SecretSnapshot } from '../api/SecretsApi';

/** One label as it's typed. */
export interface LabelRow {
  key: string;
  value: string;
}

/** A change of one key. The new value isn't here but in the value store, under the ID. */
export interface StagedKey {
  id: string;
  key: string;
  action: 'add' | 'replace' | 'remove';
  /** Whether the key of an added row can't be changed, because it's given by the type or by a removed key. */
  isKeyGiven?: boolean;
}

/** Everything that the person changed and hasn't saved. Contains no value. */
export interface StagedChanges {
  /** The state of the secret that the changes build on; absent while nothing is staged. */
  base?: SecretSnapshot;
  keys: StagedKey[];
  /** All labels while they are edited. */
  labels?: LabelRow[];
}

export type StagingAction =
  | { type: 'stage'; base: SecretSnapshot; changes: StagedKey[] }
  | { type: 'rename'; id: string; key: string }
  | { type: 'undo'; id: string }
  | { type: 'setLabels'; base: SecretSnapshot; labels: LabelRow[] }
  | { type: 'undoLabels' }
  | { type: 'rebase'; to: SecretSnapshot }
  | { type: 'reset'; to: StagedChanges };

export const NOTHING_STAGED: StagedChanges = { keys: [] };

export function stage(
  staged: StagedChanges,
  action: StagingAction,
): StagedChanges {
  switch (action.type) {
    case 'stage':
      return {
        ...staged,
        base: staged.base ?? action.base,
        keys: action.changes.reduce(putKey, staged.keys),
      };
    case 'rename':
      return {
        ...staged,
        keys: staged.keys.map(it =>
          it.id === action.id ? { ...it, key: action.key } : it,
        ),
      };
    case 'undo':
      return withoutEmptyBase({
        ...staged,
        keys: staged.keys.filter(({ id }) => id !== action.id),
      });
    case 'setLabels':
      return {
        ...staged,
        base: staged.base ?? action.base,
        labels: action.labels,
      };
    case 'undoLabels':
      return withoutEmptyBase({ ...staged, labels: undefined });
    case 'rebase':
      return rebase(staged, action.to);
    default:
      return action.to;
  }
}

/** One change per ID, and per key for keys that the secret has. */
function putKey(keys: StagedKey[], change: StagedKey): StagedKey[] {
  const isSame = (it: StagedKey) =>
    it.id === change.id ||
    (it.action !== 'add' && change.action !== 'add' && it.key === change.key);
  return keys.some(isSame)
    ? keys.map(it => (isSame(it) ? change : it))
    : [...keys, change];
}

/** The next change builds on the newest state again once everything is undone. */
function withoutEmptyBase(staged: StagedChanges): StagedChanges {
  return staged.keys.length === 0 && !staged.labels ? NOTHING_STAGED : staged;
}

/** The same changes on a newer state: only what the person changed, and nothing that others did. */
function rebase(staged: StagedChanges, to: SecretSnapshot): StagedChanges {
  const { base } = staged;
  const exists = (key: string) => to.secret.keys.includes(key);
  const keys = staged.keys.flatMap((change): StagedKey[] => {
    if (change.action === 'add' && exists(change.key)) {
      return [{ ...change, action: 'replace' }];
    }
    if (change.action === 'replace' && !exists(change.key)) {
      return [{ ...change, action: 'add', isKeyGiven: true }];
    }
    return change.action === 'remove' && !exists(change.key) ? [] : [change];
  });
  if (!staged.labels || !base) {
    return { ...staged, base: to, keys };
  }
  const labels = new Map(Object.entries(to.secret.labels ?? {}));
  for (const [key, value] of Object.entries(
    changedLabels(staged, base.secret),
  )) {
    if (value === null) {
      labels.delete(key);
    } else {
      labels.set(key, value);
    }
  }
  return { base: to, keys, labels: toLabelRows(Object.fromEntries(labels)) };
}

export function toLabelRows(labels: Record<string, string> = {}): LabelRow[] {
  return Object.entries(labels).map(([key, value]) => ({ key, value }));
}

/** Labels with their new values; removed ones with null. */
export function changedLabels(
  { labels }: StagedChanges,
  { labels: before = {} }: SecretDetails,
): Record<string, string | null> {
  if (!labels) {
    return {};
  }
  const after = new Map(labels.map(({ key, value }) => [key, value]));
  const set = [...after].filter(
    ([key, value]) => key !== '' && before[key] !== value,
  );
  const removed = Object.keys(before).filter(key => !after.has(key));
  return Object.fromEntries<string | null>([
    ...set,
    ...removed.map((key): [string, null] => [key, null]),
  ]);
}

/** The names that a save changes. */
export interface ChangeSummary {
  replaced: string[];
  added: string[];
  removed: string[];
  /** Keys that stay the same. */
  kept: string[];
  labelsSet: string[];
  labelsRemoved: string[];
  /** The number of unsaved changes, unnamed ones included. */
  count: number;
}

export function summarize(
  staged: StagedChanges,
  { keys, ...secret }: SecretDetails,
): ChangeSummary {
  const namesOf = (action: StagedKey['action']) =>
    staged.keys
      .filter(it => it.action === action && it.key !== '')
      .map(({ key }) => key);
  const labels = Object.entries(changedLabels(staged, { keys, ...secret }));
  const untouched = keys.filter(key =>
    staged.keys.every(it => it.action === 'add' || it.key !== key),
  );
  return {
    replaced: namesOf('replace'),
    added: namesOf('add'),
    removed: namesOf('remove'),
    kept: untouched,
    labelsSet: labels.filter(([, value]) => value !== null).map(([key]) => key),
    labelsRemoved: labels
      .filter(([, value]) => value === null)
      .map(([key]) => key),
    count: staged.keys.length + labels.length,
  };
}

/** The staged keys that have a value, in the order of the form. */
export function readEntries(
  { keys }: StagedChanges,
  read: (id: string) => string,
): [key: string, value: string][] {
  return keys
    .filter(({ action }) => action !== 'remove')
    .map(({ id, key }) => [key, read(id)]);
}

/** The request that changes what is staged and nothing else. */
export function toUpdate(
  staged: StagedChanges,
  base: SecretDetails,
  read: (id: string) => string,
): UpdateSecretRequest {
  const entries = readEntries(staged, read);
  const { removed } = summarize(staged, base);
  const labels = changedLabels(staged, base);
  return {
    ...(entries.length > 0 && { set: Object.fromEntries(entries) }),
    ...(removed.length > 0 && { remove: removed }),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
}

/** The request that replaces all keys; labels are sent only if they changed. */
export function toReplacement(
  staged: StagedChanges,
  base: SecretDetails,
  read: (id: string) => string,
): ReplaceSecretRequest {
  const { labels = [] } = staged;
  const isLabelChanged = Object.keys(changedLabels(staged, base)).length > 0;
  return {
    data: Object.fromEntries(readEntries(staged, read)),
    ...(isLabelChanged && {
      labels: Object.fromEntries(
        labels
          .filter(({ key }) => key !== '')
          .map(({ key, value }) => [key, value]),
      ),
    }),
  };
}

/** Keys that the type has a field for and that are neither in the secret nor staged. */
export function missingFields(
  { type, category, keys }: SecretDetails,
  staged: StagedChanges,
): string[] {
  return (findSecretType(type)?.fields ?? [])
    .filter(
      ({ categories }) => !categories || categories.some(it => it === category),
    )
    .map(({ key }) => key)
    .filter(
      key => !keys.includes(key) && staged.keys.every(it => it.key !== key),
    );
}

/** Whether the secret can't exist without the key. */
export function isRequired(type: string, key: string): boolean {
  return (
    findSecretType(type)?.fields.some(
      field => field.key === key && field.isRequired,
    ) ?? false
  );
}
