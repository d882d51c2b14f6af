import { CONTROL_PLANE, type Clusters } from '../clusters';
import { seedBackOffice, seedBackOfficeReleases } from './backOffice';
import { seedOnlineStore, seedOnlineStoreReleases } from './onlineStore';
import { seedPlanes } from './planes';
import { seedPlatformSecrets } from './platformSecrets';
import { seedSecrets } from './secrets';
import { seedStore, type StoreAccess } from './store';
import { seedNamespaces } from './namespaces';
import { seedWorkflows } from './workflows';

/** Seeds empty clusters with the planes, namespaces, projects, and secrets used in the documentation. */
export function seed(clusters: Clusters, access: StoreAccess): void {
  for (const cluster of clusters.values()) {
    seedStore(cluster, access);
  }
  const controlPlane = clusters.get(CONTROL_PLANE);
  const dataPlane = clusters.get('dp-prod');
  const builds = clusters.get('builds');
  if (!controlPlane || !dataPlane || !builds) {
    throw new Error('Seeding needs every cluster.');
  }
  seedNamespaces(controlPlane);
  seedPlanes(controlPlane);
  seedSecrets({ controlPlane, dataPlane });
  seedWorkflows(controlPlane);
  seedOnlineStore(controlPlane);
  seedOnlineStoreReleases(dataPlane);
  seedBackOffice(controlPlane);
  seedBackOfficeReleases(dataPlane);
  seedPlatformSecrets({ controlPlane, dataPlane, builds });
}
