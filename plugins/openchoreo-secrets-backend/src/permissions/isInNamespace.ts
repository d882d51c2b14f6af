import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import { namespaceResourceRef } from './namespaceResource';

/** Allows the namespaces that are named. */
export const isInNamespace = createPermissionRule({
  name: 'IS_IN_NAMESPACE',
  description: 'Allow secrets of the given OpenChoreo namespaces',
  resourceRef: namespaceResourceRef,
  paramsSchema: z.object({
    namespaces: z.array(z.string()).describe('Names of OpenChoreo namespaces'),
  }),
  apply: ({ name }, { namespaces }) => namespaces.includes(name),
  toQuery: () => ({}),
});
