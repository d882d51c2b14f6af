import type { ResourceApi } from '../kubernetes/cluster/types';
import { project } from '../kubernetes/resources/openchoreo/project';
import {
  applySpec,
  fromDbCreds,
  NAMESPACE,
  PROJECT_SPEC,
  seedComponent,
} from './component';
import { DB_CREDS_KEY, seedRenderedRelease } from './renderedRelease';

const PROJECT = 'back-office';
const COMPONENT = 'ledger';

/** Seeds a second project that uses a shared secret. Not every user has access to the project. */
export function seedBackOffice(cluster: ResourceApi): void {
  applySpec(cluster, project, PROJECT, PROJECT_SPEC);
  seedComponent(cluster, {
    project: PROJECT,
    name: COMPONENT,
    image: 'registry.example/back-office/ledger:0.9.3',
    env: [fromDbCreds('LEDGER_DB_PASSWORD', 'password')],
    environments: ['production'],
  });
}

/** Seeds the objects that OpenChoreo renders for the project onto the plane. */
export function seedBackOfficeReleases(plane: ResourceApi): void {
  seedRenderedRelease(
    plane,
    {
      namespace: NAMESPACE,
      project: PROJECT,
      component: COMPONENT,
      environment: 'production',
    },
    [
      {
        variable: 'LEDGER_DB_PASSWORD',
        remoteRef: { key: DB_CREDS_KEY, property: 'password' },
      },
    ],
  );
}
