import type { SecretSnapshot } from '../../api/SecretsApi';
import type { ValueStore } from '../SecretValues';
import {
  changedLabels,
  fieldsOf,
  valueIdOf,
  type EditMode,
  type EditSecretFields,
} from './editModel';

export interface RebaseOptions {
  fields: EditSecretFields;
  values: ValueStore;
  mode: EditMode;
  from: SecretSnapshot;
  to: SecretSnapshot;
}

/** The input of a person on what the secret is by now: what they changed, and nothing that others did. */
export function rebaseFields(options: RebaseOptions): EditSecretFields {
  const { fields, values, mode, from, to } = options;
  const fresh = fieldsOf(to.secret, mode);
  const listed = new Map(fresh.keys.map(it => [it.key, it]));
  for (const { key, action } of fields.keys) {
    const now = listed.get(key);
    if (now) {
      listed.set(key, { ...now, action });
    } else if (action === 'replace') {
      listed.set(key, { key, action, isThere: false });
    }
  }
  const rows = fields.rows.filter(({ rowId, key }) => {
    const now = listed.get(key);
    if (now) {
      moveValue(values, rowId, valueIdOf(key));
      listed.set(key, { ...now, action: 'replace' });
    }
    return !now;
  });
  return {
    keys: [...listed.values()],
    rows,
    labels: mergeLabels(fields, from, fresh),
  };
}

/** What was entered for a key that was new, for the key that is there by now. */
function moveValue(values: ValueStore, from: string, to: string): void {
  const held = values.getHeld(from);
  if (held) {
    values.hold(to, held);
    values.hold(from, undefined);
  } else {
    values.enter(to, values.read(from));
  }
}

function mergeLabels(
  fields: EditSecretFields,
  from: SecretSnapshot,
  fresh: EditSecretFields,
): EditSecretFields['labels'] {
  const labels = new Map(fresh.labels.map(({ key, value }) => [key, value]));
  for (const [key, value] of Object.entries(
    changedLabels(fields, from.secret),
  )) {
    if (value === null) {
      labels.delete(key);
    } else {
      labels.set(key, value);
    }
  }
  return [...labels].map(([key, value]) => ({ key, value }));
}
