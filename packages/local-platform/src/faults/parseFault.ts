import Ajv from 'ajv';
import type { Fault } from './types';

const SERVER_FAULTS = ['down', 'hang', 'slow', 'throttled', 'conflict', 'cut'];
const CLUSTER_FAULTS = [...SERVER_FAULTS, 'slow-reconciler'];
const STORE_FAULTS = [...SERVER_FAULTS, 'sealed', 'push-failing'];

const NUMBERS: Record<string, { field: string; isRequired: boolean }> = {
  slow: { field: 'milliseconds', isRequired: true },
  'slow-reconciler': { field: 'milliseconds', isRequired: true },
  throttled: { field: 'retryAfterSeconds', isRequired: false },
  conflict: { field: 'write', isRequired: false },
  cut: { field: 'write', isRequired: false },
};

const ajv = new Ajv({ allErrors: true, discriminator: true });
const validateCluster = ajv.compile<Fault>(schemaOf(CLUSTER_FAULTS));
const validateStore = ajv.compile<Fault>(schemaOf(STORE_FAULTS));

/** A fault as its JSON describes it, or what is wrong with that. */
export function parseFault(
  body: unknown,
  target: 'cluster' | 'store',
): { fault: Fault } | { problem: string } {
  const validate = target === 'store' ? validateStore : validateCluster;
  return validate(body)
    ? { fault: body }
    : { problem: ajv.errorsText(validate.errors, { dataVar: 'fault' }) };
}

function schemaOf(kinds: string[]): object {
  return {
    type: 'object',
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    oneOf: kinds.map(kind => {
      const number = NUMBERS[kind];
      return {
        properties: {
          kind: { const: kind },
          ...(number && {
            [number.field]: { type: 'integer', minimum: 1, maximum: 600_000 },
          }),
        },
        required: ['kind', ...(number?.isRequired ? [number.field] : [])],
        additionalProperties: false,
      };
    }),
  };
}
