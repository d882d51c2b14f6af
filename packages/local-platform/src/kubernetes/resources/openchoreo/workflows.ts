import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import type { ResourceDefinition } from '../types';
import { openchoreo } from './group';
import { freeFormObject } from './owner';

interface WorkflowNames {
  kind: string;
  plural: string;
  shortNames?: string[];
  isNamespaced: boolean;
}

/** Defines a workflow. The local platform doesn't run workflows, so `runTemplate` is required but free-form. */
function defineWorkflow(names: WorkflowNames): ResourceDefinition {
  return defineCustomResource({
    ...openchoreo,
    ...names,
    isSpecRequired: true,
    spec: {
      type: 'object',
      required: ['runTemplate'],
      properties: {
        workflowPlaneRef: freeFormObject,
        ttlAfterCompletion: { type: 'string' },
        parameters: {
          type: 'object',
          properties: { openAPIV3Schema: freeFormObject },
        },
        externalRefs: { type: 'array', items: freeFormObject },
        resources: { type: 'array', items: freeFormObject },
        runTemplate: freeFormObject,
      },
    },
    status: { type: 'object', properties: { conditions: conditionsSchema } },
  });
}

export const workflow = defineWorkflow({
  kind: 'Workflow',
  plural: 'workflows',
  isNamespaced: true,
});

export const clusterWorkflow = defineWorkflow({
  kind: 'ClusterWorkflow',
  plural: 'clusterworkflows',
  shortNames: ['cwf', 'cwfs'],
  isNamespaced: false,
});
