import type { ResourceApi } from '../kubernetes/cluster/types';
import { namespace } from '../kubernetes/resources/core/namespace';
import { KUBECTL } from './manager';

const NAMESPACES = [
  { name: 'default', displayName: 'Default' },
  { name: 'acme-corp', displayName: 'Acme Corp' },
];

/** Seeds the OpenChoreo namespaces. */
export function seedNamespaces(cluster: ResourceApi): void {
  for (const { name, displayName } of NAMESPACES) {
    seedNamespace(cluster, name, displayName);
  }
}

/** Creates a namespace with the labels that OpenChoreo selects. */
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
