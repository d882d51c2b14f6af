import { ageColumn, nameColumn } from './columns';
import { objectSchema } from './objectMetaSchema';
import type {
  PrinterColumn,
  ResourceDefinition,
  ResourceStrategy,
  Schema,
} from './types';

/** What a CustomResourceDefinition says; the rest follows from it. */
export interface CustomResourceOptions {
  group: string;
  version: string;
  kind: string;
  plural: string;
  shortNames?: string[];
  categories?: string[];
  isNamespaced: boolean;
  spec: Schema;
  status: Schema;
  isSpecRequired?: boolean;
  /** The columns after the name; the age unless given. */
  columns?: PrinterColumn[];
  /** Rules that a schema can't express, such as the CEL rules of a CRD. */
  validate?: ResourceStrategy['validate'];
  /** Rules about what may change, such as the transition rules of a CRD. */
  validateUpdate?: ResourceStrategy['validateUpdate'];
}

export function defineCustomResource(
  options: CustomResourceOptions,
): ResourceDefinition {
  const {
    spec,
    status,
    isSpecRequired,
    columns = [ageColumn],
    validate,
    validateUpdate,
    ...names
  } = options;
  return {
    shortNames: [],
    categories: [],
    ...names,
    singular: names.kind.toLowerCase(),
    isCustom: true,
    hasStatus: true,
    schema: objectSchema({ spec, status }, isSpecRequired ? ['spec'] : []),
    columns: [nameColumn, ...columns],
    strategy: { validate, validateUpdate },
  };
}
