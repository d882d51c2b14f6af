import { fieldColumn } from '../columns';
import { objectSchema } from '../objectMetaSchema';
import type { ResourceDefinition, Schema } from '../types';

const objectReference: Schema = {
  type: 'object',
  properties: {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    namespace: { type: 'string' },
    name: { type: 'string' },
    uid: { type: 'string' },
    resourceVersion: { type: 'string' },
    fieldPath: { type: 'string' },
  },
};

export const event: ResourceDefinition = {
  group: '',
  version: 'v1',
  kind: 'Event',
  plural: 'events',
  singular: 'event',
  shortNames: ['ev'],
  categories: [],
  isNamespaced: true,
  isCustom: false,
  hasStatus: false,
  selectableFields: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.fieldPath',
    'reason',
    'type',
    'source',
  ],
  columns: [
    {
      name: 'Last Seen',
      type: 'date',
      value: object => String(object.lastTimestamp ?? ''),
    },
    fieldColumn('Type', 'type'),
    fieldColumn('Reason', 'reason'),
    {
      name: 'Object',
      type: 'string',
      value: object => {
        const { kind, name } = object.involvedObject as Record<string, string>;
        return `${kind.toLowerCase()}/${name}`;
      },
    },
    fieldColumn('Message', 'message'),
  ],
  schema: objectSchema({
    involvedObject: objectReference,
    related: objectReference,
    reason: { type: 'string' },
    message: { type: 'string' },
    type: { type: 'string' },
    action: { type: 'string' },
    count: { type: 'integer', format: 'int32' },
    eventTime: { type: 'string', format: 'date-time' },
    firstTimestamp: { type: 'string', format: 'date-time' },
    lastTimestamp: { type: 'string', format: 'date-time' },
    reportingComponent: { type: 'string' },
    reportingInstance: { type: 'string' },
    source: {
      type: 'object',
      properties: { component: { type: 'string' }, host: { type: 'string' } },
    },
    series: {
      type: 'object',
      properties: {
        count: { type: 'integer', format: 'int32' },
        lastObservedTime: { type: 'string', format: 'date-time' },
      },
    },
  }),
  strategy: {},
};
