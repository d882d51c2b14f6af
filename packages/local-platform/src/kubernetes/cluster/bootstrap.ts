import { namespace } from '../resources/core/namespace';
import type { ResourceApi } from './types';

/** The namespaces that every cluster has from its first moment on. */
export function createSystemNamespaces(cluster: ResourceApi): void {
  for (const name of ['default', 'kube-system']) {
    cluster.create(
      { definition: namespace },
      { metadata: { name } },
      { manager: 'kube-apiserver' },
    );
  }
}
