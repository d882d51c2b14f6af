import {
  type Component,
  type ComponentListOptions,
  type ComponentRelease,
  type OpenChoreoClient,
  type ReleaseBinding,
  type Workflow,
  type Workload,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../errors';
import { hasStatus } from '../../upstream/toSecretsError';
import { collect } from '../asyncIterables';
import { listTargetPlanes } from '../namespaces/targetPlanes';
import { createPlaneFacts, type PlaneFacts } from './judgeUses';

/** The objects that refer to secrets, as far as the caller has access. */
export interface UsageSources {
  components: Component[];
  workloads: Workload[];
  bindings: ReleaseBinding[];
  releases: ComponentRelease[];
  /** By {@link workflowId}. */
  workflows: ReadonlyMap<string, Workflow>;
}

/** Identifies a workflow. OpenChoreo uses a ClusterWorkflow if a component has no kind. */
export function workflowId({
  kind = 'ClusterWorkflow',
  name = '',
}: {
  kind?: string;
  name?: string;
}): string {
  return `${kind}/${name}`;
}

type OwnedSources = Pick<UsageSources, 'workloads' | 'bindings' | 'releases'>;

/**
 * Reads all lists of a namespace concurrently. Workflows are read after the components, and only if a component has one.
 */
export async function readNamespaceSources(
  namespace: string,
  client: OpenChoreoClient,
): Promise<UsageSources> {
  const components = collect(client.listComponents(namespace));
  const [found, workflows, owned] = await Promise.all([
    components,
    components.then(all => readWorkflows(namespace, all, client)),
    readOwned(namespace, {}, client),
  ]);
  return { components: found, workflows, ...owned };
}

/** Reads the objects of one component only. */
export async function readComponentSources(
  namespace: string,
  component: string,
  client: OpenChoreoClient,
): Promise<UsageSources & { components: [Component] }> {
  const components = findComponent(namespace, component, client).then(
    (found): [Component] => [found],
  );
  const [found, workflows, owned] = await Promise.all([
    components,
    components.then(all => readWorkflows(namespace, all, client)),
    readOwned(namespace, { component }, client),
  ]);
  return { components: found, workflows, ...owned };
}

/** An inaccessible component is a 404, as if it didn't exist. */
async function findComponent(
  namespace: string,
  component: string,
  client: OpenChoreoClient,
): Promise<Component> {
  try {
    return await client.getComponent(namespace, component);
  } catch (error) {
    throw hasStatus(error, 403, 404)
      ? new SecretsError({
          status: 404,
          code: 'COMPONENT_NOT_FOUND',
          message: `The component "${component}" doesn't exist in ${namespace}, or you don't have access to its project.`,
        })
      : error;
  }
}

async function readOwned(
  namespace: string,
  options: ComponentListOptions,
  client: OpenChoreoClient,
): Promise<OwnedSources> {
  const [workloads, bindings, releases] = await Promise.all([
    collect(client.listWorkloads(namespace, options)),
    collect(client.listReleaseBindings(namespace, options)),
    collect(client.listComponentReleases(namespace, options)),
  ]);
  return { workloads, bindings, releases };
}

/** Reads the workflows of components, as far as the caller has access. Lists only the kinds that components use. */
async function readWorkflows(
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

/** Empty if the caller has no access. */
async function collectVisible(
  pages: AsyncIterable<Workflow[]>,
): Promise<Workflow[]> {
  try {
    return await collect(pages);
  } catch (error) {
    if (hasStatus(error, 403, 404)) {
      return [];
    }
    throw error;
  }
}

export async function readPlaneFacts(
  namespace: string,
  client: OpenChoreoClient,
): Promise<PlaneFacts> {
  const [environments, planes] = await Promise.all([
    collect(client.listEnvironments(namespace)),
    listTargetPlanes(namespace, client),
  ]);
  return createPlaneFacts(environments, planes);
}
