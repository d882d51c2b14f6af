import { ageColumn, fieldColumn, readyColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';

const time = { type: 'string', format: 'date-time' } as const;

/** cert-manager Certificate. The platform doesn't issue or renew certificates; the seed sets the status. */
export const certificate = defineCustomResource({
  group: 'cert-manager.io',
  categories: ['cert-manager'],
  version: 'v1',
  kind: 'Certificate',
  plural: 'certificates',
  shortNames: ['cert', 'certs'],
  isNamespaced: true,
  columns: [
    readyColumn('Ready', 'status'),
    fieldColumn('Secret', 'spec.secretName'),
    fieldColumn('Issuer', 'spec.issuerRef.name', 1),
    { ...readyColumn('Status', 'message'), priority: 1 },
    ageColumn,
  ],
  spec: {
    type: 'object',
    required: ['issuerRef', 'secretName'],
    'x-kubernetes-preserve-unknown-fields': true,
    properties: {
      secretName: { type: 'string' },
      commonName: { type: 'string' },
      isCA: { type: 'boolean' },
      issuerRef: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          kind: { type: 'string' },
          group: { type: 'string' },
        },
      },
    },
  },
  status: {
    type: 'object',
    properties: {
      conditions: conditionsSchema,
      notBefore: time,
      notAfter: time,
      renewalTime: time,
      revision: { type: 'integer' },
    },
  },
});
