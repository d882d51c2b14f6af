import {
  findSecretType,
  type CategoryId,
  type CreateSecretRequest,
  type SecretTypeField,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import type { MutableRefObject } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { TextFile } from '../form/readTextFile';
import type { KeyRow, LabelRow } from '../form/rows';
import type { ValueStore } from '../form/ValueStore';

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

/** The props of the form of a secret type. */
export interface TypeFormProps {
  /** The Kubernetes type. */
  type: string;
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
  /** Set by the form: takes the files that are dropped on the dialog; at least one. */
  fileTaker: MutableRefObject<((files: TextFile[]) => void) | undefined>;
  /** Called when a value changes, which the form state doesn't know. */
  onValueChange(): void;
  /** Called for each file that can't be taken, after the others of the same drop were. */
  onFileProblem(file: TextFile): void;
}

/** Where the {@link ValueStore} keeps the value of a fixed field. */
export function fixedFieldId(key: string): string {
  return `fixed:${key}`;
}

/** The fields that a type has in a category; none for types that consist of free keys. */
export function fieldsOf({
  type,
  category,
}: Pick<CreateSecretFields, 'type' | 'category'>): SecretTypeField[] {
  const fields = findSecretType(type)?.fields ?? [];
  return fields.filter(
    ({ categories }) => !categories || categories.includes(category),
  );
}

/**
 * Keys and values as they are entered, in the order of the form: the fields of the type, without those left empty, then
 * the keys that people named.
 */
export function readEntries(
  fields: Pick<CreateSecretFields, 'type' | 'category' | 'rows'>,
  values: ValueStore,
): [key: string, value: string][] {
  return [
    ...fieldsOf(fields)
      .map(({ key }): [string, string] => [key, values.read(fixedFieldId(key))])
      .filter(([, value]) => value !== ''),
    ...fields.rows.map(({ rowId, key }): [string, string] => [
      key,
      values.read(rowId),
    ]),
  ];
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
