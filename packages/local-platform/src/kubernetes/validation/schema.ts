import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { apiVersionOf, type ResourceDefinition } from '../resources/types';
import {
  invalidField,
  requiredField,
  unsupportedField,
  type FieldError,
} from '../status/FieldError';
import type { KubernetesObject } from '../types';

const ajv = new Ajv({
  allErrors: true,
  useDefaults: true,
  verbose: true,
  strict: false,
  formats: { byte: true, 'date-time': true, int32: true, int64: true },
});

const validators = new Map<ResourceDefinition, ValidateFunction>();

/** Validates an object against the schema of its resource and fills in defaults, in place. */
export function validateSchema(
  definition: ResourceDefinition,
  object: KubernetesObject,
): FieldError[] {
  const validate = validatorOf(definition);
  return validate(object) ? [] : (validate.errors ?? []).map(toFieldError);
}

/** Whether an error means that the value has the wrong type for the field. */
export function isTypeError({ reason }: FieldError): boolean {
  return reason === 'FieldValueTypeInvalid';
}

function validatorOf(definition: ResourceDefinition): ValidateFunction {
  const known = validators.get(definition);
  if (known) {
    return known;
  }
  const validate = ajv.compile({
    $id: `${apiVersionOf(definition)}/${definition.kind}`,
    ...definition.schema,
  });
  validators.set(definition, validate);
  return validate;
}

function toFieldError(error: ErrorObject): FieldError {
  const field = toFieldPath(error.instancePath);
  const value = error.data;
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return requiredField(
        [field, params.missingProperty].filter(Boolean).join('.'),
      );
    case 'enum':
      return unsupportedField(field, value, params.allowedValues);
    case 'type':
      return {
        ...invalidField(
          field,
          typeName(value),
          `${field} in body must be of type ${params.type}: "${typeName(
            value,
          )}"`,
        ),
        reason: 'FieldValueTypeInvalid',
      };
    case 'pattern':
      return invalidField(
        field,
        value,
        `${field} in body should match '${params.pattern}'`,
      );
    default:
      return invalidField(
        field,
        error.keyword.endsWith('Length') ? value : sizeOf(value),
        `${field} in body ${describeLimit(error.keyword, params.limit)}`,
      );
  }
}

function describeLimit(keyword: string, limit: number): string {
  switch (keyword) {
    case 'minLength':
      return `should be at least ${limit} chars long`;
    case 'maxLength':
      return `should be at most ${limit} chars long`;
    case 'minItems':
      return `should have at least ${limit} items`;
    case 'minProperties':
      return `should have at least ${limit} properties`;
    case 'maxProperties':
      return `should have at most ${limit} properties`;
    default:
      return 'is not acceptable';
  }
}

function toFieldPath(instancePath: string): string {
  return instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (path, part) =>
        /^\d+$/.test(part)
          ? `${path}[${part}]`
          : `${path}${path && '.'}${part}`,
      '',
    );
}

function typeName(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) {
    return value.length;
  }
  return Object.keys(value as object).length;
}
