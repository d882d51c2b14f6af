import {
  findSecretType,
  type CategoryId,
  type CreateSecretRequest,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import type { ValueStore } from '../SecretValues';

/** A key of a type whose keys people choose; its value is in the {@link ValueStore} under its id. */
export interface KeyRow {
  rowId: string;
  key: string;
  /** Never set: errors of the value are put here. */
  value?: undefined;
}

export interface LabelRow {
  key: string;
  value: string;
}

/** What the form holds, without any value of the secret. */
export interface CreateSecretFields {
  category: CategoryId;
  type: string;
  name: string;
  targetPlane: TargetPlaneRef | undefined;
  rows: KeyRow[];
  labels: LabelRow[];
  /** Never set: errors of fixed fields are put here, under the key's place in the type. */
  fixed?: undefined[];
  /** Never set: errors of all values together are put here. */
  data?: undefined;
}

/** Where the {@link ValueStore} keeps the value of a fixed field. */
export function fixedFieldId(key: string): string {
  return `fixed:${key}`;
}

let lastRowId = 0;

/** A row with an identity of its own, which its value is kept under. */
export function createKeyRow(key = ''): KeyRow {
  lastRowId += 1;
  return { rowId: `row-${lastRowId}`, key };
}

/** Keys and values as they are entered, in the order of the form; fixed fields left empty are not there. */
export function readEntries(
  { type, rows }: CreateSecretFields,
  values: ValueStore,
): [key: string, value: string][] {
  const definition = findSecretType(type);
  if (!definition || definition.hasFreeKeys) {
    return rows.map(({ rowId, key }) => [key, values.read(rowId)]);
  }
  return definition.fields
    .map(({ key }): [string, string] => [key, values.read(fixedFieldId(key))])
    .filter(([, value]) => value !== '');
}

/** The request that the form describes. */
export function toRequest(
  fields: CreateSecretFields,
  values: ValueStore,
): CreateSecretRequest {
  const { name, type, category, targetPlane, labels } = fields;
  return {
    name,
    type,
    category,
    targetPlane: targetPlane ?? { kind: '', name: '' },
    data: Object.fromEntries(readEntries(fields, values)),
    ...(labels.length > 0 && {
      labels: Object.fromEntries(labels.map(({ key, value }) => [key, value])),
    }),
  };
}
