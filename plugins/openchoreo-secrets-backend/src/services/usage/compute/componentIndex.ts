import type {
  ComponentRelease,
  ReleaseBinding,
  Workflow,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';
import type { UsageSources } from './UsageSources';

interface Owner {
  projectName: string;
  componentName: string;
}

/** What belongs to each component, by its id. */
export interface ComponentIndex {
  workloads: Map<string, Workload>;
  bindings: Map<string, ReleaseBinding[]>;
  /** By component and name of the release. */
  releases: Map<string, ComponentRelease>;
  workflows: ReadonlyMap<string, Workflow>;
}

/** A component of one project is not that of another which has the same name. */
export function componentId({ projectName, componentName }: Owner): string {
  return `${projectName}/${componentName}`;
}

export function releaseId(owner: Owner, releaseName: string): string {
  return `${componentId(owner)}/${releaseName}`;
}

export function indexByComponent({
  workloads,
  bindings,
  releases,
  workflows,
}: Omit<UsageSources, 'components'>): ComponentIndex {
  const index: ComponentIndex = {
    workloads: new Map(),
    bindings: new Map(),
    releases: new Map(),
    workflows,
  };
  for (const workload of workloads) {
    if (workload.spec) {
      index.workloads.set(componentId(workload.spec.owner), workload);
    }
  }
  for (const release of releases) {
    if (release.spec) {
      const id = releaseId(release.spec.owner, release.metadata.name);
      index.releases.set(id, release);
    }
  }
  for (const binding of bindings) {
    if (binding.spec) {
      const id = componentId(binding.spec.owner);
      const others = index.bindings.get(id) ?? [];
      index.bindings.set(id, [...others, binding]);
    }
  }
  return index;
}
