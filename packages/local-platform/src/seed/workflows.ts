import type { ResourceApi } from '../kubernetes/cluster/types';
import { clusterWorkflow } from '../kubernetes/resources/openchoreo/workflows';
import type { JsonObject } from '../kubernetes/types';
import { KUBECTL } from './manager';

/** Build workflow of the seeded components, reduced to what concerns secrets. */
export const DOCKERFILE_BUILDER = 'dockerfile-builder';

const text = (mark: string): JsonObject => ({
  type: 'string',
  [`x-openchoreo-component-parameter-repository-${mark}`]: true,
});

export function seedWorkflows(cluster: ResourceApi): void {
  const spec: JsonObject = {
    workflowPlaneRef: { kind: 'ClusterWorkflowPlane', name: 'default' },
    parameters: {
      openAPIV3Schema: {
        type: 'object',
        required: ['repository'],
        properties: {
          repository: {
            type: 'object',
            required: ['url'],
            properties: { url: text('url'), secretRef: text('secret-ref') },
          },
        },
      },
    },
    runTemplate: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: { name: '${metadata.workflowRunName}' },
    },
    externalRefs: [
      {
        id: 'git-secret-reference',
        apiVersion: 'openchoreo.dev/v1alpha1',
        kind: 'SecretReference',
        name: '${parameters.repository.secretRef}',
      },
    ],
  };
  cluster.apply(
    { definition: clusterWorkflow, name: DOCKERFILE_BUILDER },
    { spec },
    { manager: KUBECTL },
  );
}
