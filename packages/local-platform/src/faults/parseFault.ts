import Ajv from 'ajv';
import type { Fault } from './types';

const SERVER_FAULTS = ['down', 'hang', 'slow'];
const CLUSTER_FAULTS = [...SERVER_FAULTS, 'slow-reconciler'];
const STORE_FAULTS = [...SERVER_FAULTS, 'sealed', 'push-failing'];

/** Faults that need a duration in milliseconds. */
const DELAYS = ['slow', 'slow-reconciler'];

const ajv = new Ajv({ allErrors: true, discriminator: true });
const validateCluster = ajv.compile<Fault>(schemaOf(CLUSTER_FAULTS));
const validateStore = ajv.compile<Fault>(schemaOf(STORE_FAULTS));

/** Parses the JSON of a fault; returns an error message if the JSON doesn't describe one. */
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
    oneOf: kinds.map(kind => ({
      properties: {
        kind: { const: kind },
        ...(DELAYS.includes(kind) && {
          milliseconds: { type: 'integer', minimum: 1, maximum: 600_000 },
        }),
      },
      required: ['kind', ...(DELAYS.includes(kind) ? ['milliseconds'] : [])],
      additionalProperties: false,
    })),
  };
}
