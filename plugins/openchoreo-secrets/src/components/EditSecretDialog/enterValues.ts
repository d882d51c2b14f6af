import { createKeyRow } from '../SecretForm';
import type { ValueStore } from '../SecretValues';
import { valueIdOf, type EditSecretFields } from './editModel';

/** A value that comes with its key, from a file or as one of several. */
export interface KeyedValue {
  key: string;
  text: string;
  /** The file that it came from, whose every byte is kept. */
  file?: string;
}

export interface EnterValuesOptions {
  entries: KeyedValue[];
  fields: EditSecretFields;
  values: ValueStore;
  /** Whether keys can be added that are not listed. */
  hasFreeKeys: boolean;
}

export interface EnteredValues extends Pick<EditSecretFields, 'keys' | 'rows'> {
  /** A key for which there is no place. */
  unknown?: string;
}

/** Puts each value to the key of its name, which is replaced then, or to a new one. */
export function enterValues(options: EnterValuesOptions): EnteredValues {
  const { entries, fields, values, hasFreeKeys } = options;
  let { keys } = fields;
  let rows = fields.rows.filter(
    ({ rowId, key }) => key !== '' || values.read(rowId) !== '',
  );
  let unknown: string | undefined;
  for (const entry of entries) {
    const { key } = entry;
    const row = rows.find(it => it.key === key);
    if (keys.some(it => it.key === key)) {
      enter(values, valueIdOf(key), entry);
      keys = keys.map(it =>
        it.key === key ? { ...it, action: 'replace' } : it,
      );
    } else if (row) {
      enter(values, row.rowId, entry);
    } else if (hasFreeKeys) {
      const added = createKeyRow(key);
      enter(values, added.rowId, entry);
      rows = [...rows, added];
    } else {
      unknown = key;
    }
  }
  return { keys, rows, unknown };
}

function enter(values: ValueStore, id: string, { text, file }: KeyedValue) {
  values.hold(id, file === undefined ? undefined : { text, file });
  if (file === undefined) {
    values.enter(id, text);
  }
}
