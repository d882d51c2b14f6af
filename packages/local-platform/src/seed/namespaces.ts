import type { ResourceApi } from '../kubernetes/cluster/types';
import { namespace } from '../kubernetes/resources/core/namespace';
import { KUBECTL } from './manager';

const NAMESPACES = [
  { name: 'default', displayName: 'Default' },
  { name: 'acme-corp', displayName: 'Acme Corp' },
];

/** Namespaces that OpenChoreo shows to its users. */
export function seedNamespaces(cluster: ResourceApi): void {
  for (const { name, displayName } of NAMESPACES) {
    const metadata = {
      name,
      labels: { 'openchoreo.dev/control-plane': 'true' },
      annotations: { 'openchoreo.dev/display-name': displayName },
    };
    cluster.apply(
      { definition: namespace, name },
      { metadata },
      { manager: KUBECTL },
    );
  }
}
