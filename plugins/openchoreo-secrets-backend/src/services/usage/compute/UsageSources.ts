import type {
  Component,
  ComponentRelease,
  ReleaseBinding,
  Workflow,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';

/** What says where secrets are used: only what the caller may see. */
export interface UsageSources {
  components: Component[];
  workloads: Workload[];
  bindings: ReleaseBinding[];
  releases: ComponentRelease[];
  /** By {@link workflowId}. */
  workflows: ReadonlyMap<string, Workflow>;
}

/** Tells a workflow of the namespace from one of the cluster. OpenChoreo takes the latter where a component names no kind. */
export function workflowId({
  kind = 'ClusterWorkflow',
  name = '',
}: {
  kind?: string;
  name?: string;
}): string {
  return `${kind}/${name}`;
}
