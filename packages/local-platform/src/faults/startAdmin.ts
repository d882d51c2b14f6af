import { CONTROL_PLANE, type Clusters, type ContextName } from '../clusters';
import { startLocalServer, type LocalServer } from '../http/LocalServer';
import { reportAgentConnection } from './agentConnection';
import { createAdminApp } from './createAdminApp';
import { InMemoryFaultSwitch, type FaultSwitch } from './FaultSwitch';

/** The fault switches of the platform. */
export interface PlatformFaults {
  clusters: ReadonlyMap<ContextName, FaultSwitch>;
  store: FaultSwitch;
}

export interface StartAdminOptions {
  port: number;
  clusters: Clusters;
  /** Whether the embedded store is in use. An external OpenBao has no fault switch. */
  hasStore: boolean;
}

/** Starts the server of the fault API. */
export async function startAdmin({
  port,
  clusters,
  hasStore,
}: StartAdminOptions): Promise<LocalServer & { faults: PlatformFaults }> {
  const controlPlane = clusters.get(CONTROL_PLANE);
  const switches = new Map(
    [...clusters.keys()].map(name => [
      name,
      InMemoryFaultSwitch.create(fault => {
        if (controlPlane) {
          reportAgentConnection(controlPlane, name, fault);
        }
      }),
    ]),
  );
  const store = InMemoryFaultSwitch.create();
  const faults = new Map<string, FaultSwitch>(switches);
  if (hasStore) {
    faults.set('store', store);
  }
  const server = await startLocalServer({
    port,
    listener: createAdminApp({ faults }),
  });
  return { ...server, faults: { clusters: switches, store } };
}
