import type {
  Component,
  ComponentRelease,
  ReleaseBinding,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';

/** What says where secrets are used: only what the caller may see. */
export interface UsageSources {
  components: Component[];
  workloads: Workload[];
  bindings: ReleaseBinding[];
  releases: ComponentRelease[];
}
