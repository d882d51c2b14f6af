import {
  findSecretType,
  type SecretDetails,
  type ReplaceSecretRequest,
  type UpdateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import {
  createKeyRow,
  type KeyRow,
  type LabelRow,
  type LabelsFields,
} from '../SecretForm';
import type { ValueStore } from '../SecretValues';

/** Whether an edit changes what it names, or all keys have to be entered anew. */
export type EditMode = 'merge' | 'replace';

export type KeyAction = 'keep' | 'replace' | 'remove';

/** A key that has a place in the form whether it is changed or not; its value is kept under {@link valueIdOf}. */
export interface ListedKey {
  key: string;
  /** Whether the secret has it, or only could. */
  isThere: boolean;
  /** To keep a key that is not there is to leave it out, and to replace it is to add it. */
  action: KeyAction;
  /** Never set: errors of the value are put here. */
  value?: undefined;
}

/** What the form holds, without any value of the secret. */
export interface EditSecretFields extends LabelsFields {
  keys: ListedKey[];
  /** Keys of the person's own choice that are new. */
  rows: KeyRow[];
  labels: LabelRow[];
  /** Never set: errors of all values together are put here. */
  data?: undefined;
}

/** Where the `ValueStore` keeps the new value of a listed key. */
export function valueIdOf(key: string): string {
  return `key:${key}`;
}

/** The form before anything is entered. */
export function fieldsOf(
  secret: SecretDetails,
  mode: EditMode,
): EditSecretFields {
  const { type, keys, labels = {} } = secret;
  const definition = findSecretType(type);
  const possible = definition?.hasFreeKeys === false ? definition.fields : [];
  const missing = possible.filter(({ key }) => !keys.includes(key));
  const action = mode === 'merge' ? 'keep' : 'replace';
  return {
    keys: [
      ...keys.map(key => ({ key, isThere: true, action } as const)),
      ...missing.map(
        ({ key }) => ({ key, isThere: false, action: 'keep' } as const),
      ),
    ],
    rows: [],
    labels: Object.entries(labels).map(([key, value]) => ({ key, value })),
  };
}

/** The form with a further key begun, unless the secret has it. */
export function withNewKey(
  fields: EditSecretFields,
  key: string | undefined,
): EditSecretFields {
  const listed = fields.keys.find(other => other.key === key);
  if (key === undefined || listed?.isThere) {
    return fields;
  }
  return listed
    ? {
        ...fields,
        keys: fields.keys.map(other =>
          other === listed ? { ...listed, action: 'replace' } : other,
        ),
      }
    : { ...fields, rows: [...fields.rows, createKeyRow(key)] };
}

/** Keys and new values as they are entered, in the order of the form. */
export function readEntries(
  { keys, rows }: EditSecretFields,
  values: ValueStore,
): [key: string, value: string][] {
  const replaced = keys.filter(({ action }) => action === 'replace');
  return [
    ...replaced.map(({ key }): [string, string] => [
      key,
      values.read(valueIdOf(key)),
    ]),
    ...rows.map(({ rowId, key }): [string, string] => [
      key,
      values.read(rowId),
    ]),
  ];
}

/** The change that the form describes, of those labels that the person had before. */
export function toUpdate(
  fields: EditSecretFields,
  values: ValueStore,
  before: SecretDetails,
): UpdateSecretRequest {
  const entries = readEntries(fields, values);
  const removed = removedKeys(fields);
  const labels = changedLabels(fields, before);
  return {
    ...(entries.length > 0 && { set: Object.fromEntries(entries) }),
    ...(removed.length > 0 && { remove: removed }),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
}

/** The secret that the form describes, where nothing of the old one is kept but its labels. */
export function toReplacement(
  fields: EditSecretFields,
  values: ValueStore,
  before: SecretDetails,
): ReplaceSecretRequest {
  const isLabelled = Object.keys(changedLabels(fields, before)).length > 0;
  return {
    data: Object.fromEntries(readEntries(fields, values)),
    ...(isLabelled && {
      labels: Object.fromEntries(
        fields.labels.map(({ key, value }) => [key, value]),
      ),
    }),
  };
}

export function removedKeys({ keys }: EditSecretFields): string[] {
  return keys
    .filter(({ isThere, action }) => isThere && action === 'remove')
    .map(({ key }) => key);
}

/** Labels with their new content; those to be taken away without one. */
export function changedLabels(
  { labels }: LabelsFields,
  { labels: before = {} }: SecretDetails,
): Record<string, string | null> {
  const after = new Map(labels.map(({ key, value }) => [key, value]));
  const set = [...after].filter(([key, value]) => before[key] !== value);
  const removed = Object.keys(before).filter(key => !after.has(key));
  return Object.fromEntries([
    ...set,
    ...removed.map((key): [string, null] => [key, null]),
  ]);
}
