import { namespace } from '../resources/core/namespace';
import type { ResourceApi } from './types';

/** Creates the namespaces that every new cluster has. */
export function createSystemNamespaces(cluster: ResourceApi): void {
  for (const name of ['default', 'kube-system']) {
    cluster.create(
      { definition: namespace },
      { metadata: { name } },
      { manager: 'kube-apiserver' },
    );
  }
}
