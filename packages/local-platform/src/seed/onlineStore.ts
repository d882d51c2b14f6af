import type { ResourceApi } from '../kubernetes/cluster/types';
import { environment } from '../kubernetes/resources/openchoreo/environment';
import { project } from '../kubernetes/resources/openchoreo/project';
import {
  applySpec,
  fromDbCreds,
  NAMESPACE,
  PROJECT_SPEC,
  seedComponent,
} from './component';
import { DB_CREDS_KEY, seedRenderedRelease } from './renderedRelease';

const PROJECT = 'online-store';
const ENVIRONMENTS = ['development', 'production'];

/** Seeds the objects that OpenChoreo renders onto the plane. `catalog` isn't rendered in production: its key is missing. */
export function seedOnlineStoreReleases(plane: ResourceApi): void {
  const target = (componentName: string, environmentName: string) => ({
    namespace: NAMESPACE,
    project: PROJECT,
    component: componentName,
    environment: environmentName,
  });
  const variable = (key: string, property: string) => ({
    variable: key,
    remoteRef: { key: DB_CREDS_KEY, property },
  });
  const username = variable('DB_USERNAME', 'username');
  const password = variable('DB_PASSWORD', 'password');
  for (const name of ENVIRONMENTS) {
    seedRenderedRelease(plane, target('checkout', name), [username, password]);
  }
  seedRenderedRelease(plane, target('catalog', 'development'), [password]);
}

/** Seeds a project with a working component (`checkout`) and one with a broken reference (`catalog`). */
export function seedOnlineStore(cluster: ResourceApi): void {
  for (const name of ENVIRONMENTS) {
    applySpec(cluster, environment, name, {
      dataPlaneRef: { kind: 'DataPlane', name: 'dp-prod' },
      isProduction: name === 'production',
    });
  }
  applySpec(cluster, project, PROJECT, PROJECT_SPEC);
  seedComponent(cluster, {
    project: PROJECT,
    name: 'checkout',
    image: 'registry.example/online-store/checkout:1.4.0',
    env: [
      { key: 'LOG_LEVEL', value: 'info' },
      fromDbCreds('DB_USERNAME', 'username'),
      fromDbCreds('DB_PASSWORD', 'password'),
    ],
    environments: ENVIRONMENTS,
  });
  seedComponent(cluster, {
    project: PROJECT,
    name: 'catalog',
    image: 'registry.example/online-store/catalog:2.0.1',
    env: [fromDbCreds('DB_PASSWORD', 'password')],
    environments: ENVIRONMENTS,
    buildSecret: 'github-pat',
    productionEnv: [fromDbCreds('DB_PASSWORD', 'pass')],
  });
}
