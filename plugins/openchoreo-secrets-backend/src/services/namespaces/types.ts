import type {
  Capabilities,
  Namespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../RequestContext';

/** What can be known of namespaces. Each operation rejects with a `SecretsError`. */
export interface NamespacesService {
  listNamespaces(context: RequestContext): Promise<Namespace[]>;
  getCapabilities(
    namespace: string,
    context: RequestContext,
  ): Promise<Capabilities>;
  listTargetPlanes(
    namespace: string,
    context: RequestContext,
  ): Promise<TargetPlane[]>;
}
