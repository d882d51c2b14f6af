import {
  findSecretType,
  type CategoryId,
} from '@openchoreo-secrets/plugin-common';
import type { UseFormReturn } from 'react-hook-form';
import { createKeyRow, type KeyRow } from '../form/rows';
import type { ValueStore } from '../form/ValueStore';
import { fieldsOf, fixedFieldId, type CreateSecretFields } from './formModel';

/**
 * Switches the type and keeps what was entered: values follow their keys from rows to the fields of the new type, and
 * from fields to rows where the new type has no fields. Fields that the new type doesn't have keep their values for
 * switching back.
 */
export function switchType(
  form: UseFormReturn<CreateSecretFields>,
  values: ValueStore,
  to: { type: string; category: CategoryId },
): void {
  const rows = form
    .getValues('rows')
    .filter(({ rowId, key }) => key !== '' || values.read(rowId) !== '');
  const next = findSecretType(to.type)?.hasFreeKeys
    ? [...rows, ...takeFields(form.getValues(), rows, values)]
    : giveToFields(to, rows, values);
  const isRowNeeded = next.length === 0 && fieldsOf(to).length === 0;
  form.setValue('rows', isRowNeeded ? [createKeyRow()] : next);
  form.setValue('category', to.category, { shouldDirty: true });
  form.setValue('type', to.type, { shouldDirty: true });
  // Their places mean other fields now.
  form.clearErrors(['type', 'targetPlane', 'data', 'fixed', 'rows']);
}

/** Rows with the values of the fields. A value that is made of several fields, such as registries, stays in them. */
function takeFields(
  from: CreateSecretFields,
  rows: KeyRow[],
  values: ValueStore,
): KeyRow[] {
  return fieldsOf(from)
    .filter(({ key }) => {
      const id = fixedFieldId(key);
      return (
        values.isText(id) &&
        values.read(id) !== '' &&
        rows.every(row => row.key !== key)
      );
    })
    .map(({ key }) => {
      const row = createKeyRow(key);
      values.move(fixedFieldId(key), row.rowId);
      return row;
    });
}

/** The rows that no empty field of the type can take. */
function giveToFields(
  to: Pick<CreateSecretFields, 'type' | 'category'>,
  rows: KeyRow[],
  values: ValueStore,
): KeyRow[] {
  const keys = fieldsOf(to).map(({ key }) => key);
  return rows.filter(({ rowId, key }) => {
    const id = fixedFieldId(key);
    const isTaken = keys.includes(key) && values.read(id) === '';
    if (isTaken) {
      values.move(rowId, id);
    }
    return !isTaken;
  });
}
