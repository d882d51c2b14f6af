import {
  OpenChoreoError,
  type Component,
  type OpenChoreoClient,
  type Workflow,
} from '@openchoreo-secrets/openchoreo-client';
import { collect } from '../collect';
import { workflowId } from './compute';

/** The workflows by which components are built, as far as the caller may see them; only of the kinds that are named. */
export async function readWorkflows(
  namespace: string,
  components: Component[],
  client: OpenChoreoClient,
): Promise<ReadonlyMap<string, Workflow>> {
  const named = components.flatMap(({ spec }) =>
    spec?.workflow?.parameters ? workflowId(spec.workflow) : [],
  );
  const lists = {
    Workflow: () => client.listWorkflows(namespace),
    ClusterWorkflow: () => client.listClusterWorkflows(),
  };
  const kinds = (['Workflow', 'ClusterWorkflow'] as const).filter(kind =>
    named.some(id => id.startsWith(`${kind}/`)),
  );
  const found = await Promise.all(
    kinds.map(async kind =>
      (
        await collectVisible(lists[kind]())
      ).map(
        workflow =>
          [
            workflowId({ kind, name: workflow.metadata.name }),
            workflow,
          ] as const,
      ),
    ),
  );
  return new Map(found.flat());
}

/** Nothing where OpenChoreo does not show them. */
async function collectVisible(
  pages: AsyncIterable<Workflow[]>,
): Promise<Workflow[]> {
  try {
    return await collect(pages);
  } catch (error) {
    const status = error instanceof OpenChoreoError ? error.status : undefined;
    if (status === 403 || status === 404) {
      return [];
    }
    throw error;
  }
}
