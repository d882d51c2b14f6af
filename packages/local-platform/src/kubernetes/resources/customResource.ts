import { ageColumn, nameColumn } from './columns';
import { objectSchema } from './objectMetaSchema';
import type {
  PrinterColumn,
  ResourceDefinition,
  ResourceStrategy,
  Schema,
} from './types';

/** The parts of a CustomResourceDefinition that differ between resources. */
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
  /** Columns after the name; the age by default. */
  columns?: PrinterColumn[];
  /** Rules that the schema can't express, such as the CEL rules of a CRD. */
  validate?: ResourceStrategy['validate'];
  /** Rules for updates, such as the transition rules of a CRD. */
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
