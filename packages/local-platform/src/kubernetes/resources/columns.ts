import { isJsonObject } from '../types';
import { valueAt } from '../valueAt';
import type { PrinterColumn } from './types';

export const nameColumn: PrinterColumn = {
  name: 'Name',
  type: 'string',
  value: ({ metadata }) => metadata.name,
};

export const ageColumn: PrinterColumn = {
  name: 'Age',
  type: 'date',
  value: ({ metadata }) => metadata.creationTimestamp,
};

/** Column with the time of the last push or pull by External Secrets Operator. */
export const lastSyncColumn: PrinterColumn = {
  name: 'Last Sync',
  type: 'date',
  value: object => {
    const time = valueAt(object, 'status.refreshTime');
    return typeof time === 'string' ? time : undefined;
  },
};

/** Creates a column with the text at a dotted path. */
export function fieldColumn(
  name: string,
  path: string,
  priority: 0 | 1 = 0,
): PrinterColumn {
  return {
    name,
    type: 'string',
    priority,
    value: object => {
      const value = valueAt(object, path);
      return value === undefined ? undefined : String(value);
    },
  };
}

/** Creates a column with a field of the `Ready` condition. */
export function readyColumn(
  name: string,
  field: 'status' | 'reason' | 'message',
): PrinterColumn {
  return {
    name,
    type: 'string',
    value: object => {
      const conditions = valueAt(object, 'status.conditions');
      const ready = Array.isArray(conditions)
        ? conditions
            .filter(isJsonObject)
            .find(condition => condition.type === 'Ready')
        : undefined;
      return ready?.[field] === undefined ? undefined : String(ready[field]);
    },
  };
}
