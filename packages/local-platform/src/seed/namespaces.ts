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
    seedNamespace(cluster, name, displayName);
  }
}

/** Writes a namespace with the labels by which OpenChoreo finds it. */
export function seedNamespace(
  cluster: ResourceApi,
  name: string,
  displayName: string,
): void {
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
