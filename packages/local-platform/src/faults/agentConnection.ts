import type { ResourceApi } from '../kubernetes/cluster/types';
import {
  dataPlane,
  workflowPlane,
} from '../kubernetes/resources/openchoreo/planes';
import type { JsonObject } from '../kubernetes/types';
import { now } from '../kubernetes/time';
import type { Fault } from './types';

/** Sets the agent connection status of a plane in the control plane, as the cluster gateway does. */
export function reportAgentConnection(
  controlPlane: ResourceApi,
  planeName: string,
  fault: Fault | undefined,
): void {
  const connected = fault?.kind !== 'down' && fault?.kind !== 'hang';
  for (const definition of [dataPlane, workflowPlane]) {
    const { items } = controlPlane.list({ definition });
    const planes = items.filter(({ metadata }) => metadata.name === planeName);
    for (const { metadata, status } of planes) {
      const previous = (status?.agentConnection ?? {}) as JsonObject;
      if (previous.connected !== connected) {
        controlPlane.patch(
          { definition, namespace: metadata.namespace, name: planeName },
          'merge',
          { status: { agentConnection: connectionOf(connected) } },
          { manager: 'cluster-gateway', subresource: 'status' },
        );
      }
    }
  }
}

function connectionOf(connected: boolean): JsonObject {
  return {
    connected,
    connectedAgents: connected ? 1 : 0,
    [connected ? 'lastConnectedTime' : 'lastDisconnectedTime']: now(),
  };
}
