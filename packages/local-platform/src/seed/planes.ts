import type { ResourceApi } from '../kubernetes/cluster/types';
import {
  clusterDataPlane,
  clusterWorkflowPlane,
  dataPlane,
  workflowPlane,
} from '../kubernetes/resources/openchoreo/planes';
import type { ObjectReference } from '../kubernetes/resources/types';
import { now } from '../kubernetes/time';
import { KUBECTL } from './manager';

/** ClusterSecretStore of every plane except `no-store`. */
const SECRET_STORE = 'default';

/** Placeholder for the agent's client CA, which only the cluster gateway needs. */
const CLIENT_CA = 'not used by the local platform';

interface PlaneOptions {
  hasStore: boolean;
  /** Whether the plane's agent is connected; `true` by default. */
  isConnected?: boolean;
}

export function seedPlanes(cluster: ResourceApi): void {
  const namespace = 'acme-corp';
  const hasStore = true;
  const planes: [ObjectReference, PlaneOptions][] = [
    [{ definition: dataPlane, namespace, name: 'dp-prod' }, { hasStore }],
    [{ definition: workflowPlane, namespace, name: 'builds' }, { hasStore }],
    [{ definition: clusterDataPlane, name: 'default' }, { hasStore }],
    [{ definition: clusterWorkflowPlane, name: 'default' }, { hasStore }],
    [{ definition: clusterDataPlane, name: 'no-store' }, { hasStore: false }],
  ];
  for (const [reference, options] of planes) {
    seedPlane(cluster, reference, options);
  }
}

/** Seeds a plane and its agent connection status. */
export function seedPlane(
  cluster: ResourceApi,
  reference: ObjectReference,
  { hasStore, isConnected = true }: PlaneOptions,
): void {
  const spec = {
    planeID: reference.name,
    clusterAgent: { clientCA: { value: CLIENT_CA } },
    ...(hasStore && { secretStoreRef: { name: SECRET_STORE } }),
  };
  cluster.apply(reference, { spec }, { manager: KUBECTL });
  const agentConnection = {
    connected: isConnected,
    connectedAgents: isConnected ? 1 : 0,
    lastConnectedTime: now(),
    lastHeartbeatTime: now(),
  };
  cluster.apply(
    reference,
    { status: { agentConnection } },
    { manager: 'cluster-gateway', subresource: 'status' },
  );
}
