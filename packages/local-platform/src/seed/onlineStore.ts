import type { ResourceApi } from '../kubernetes/cluster/types';
import { component } from '../kubernetes/resources/openchoreo/component';
import { componentRelease } from '../kubernetes/resources/openchoreo/componentRelease';
import { environment } from '../kubernetes/resources/openchoreo/environment';
import { project } from '../kubernetes/resources/openchoreo/project';
import { releaseBinding } from '../kubernetes/resources/openchoreo/releaseBinding';
import { workload } from '../kubernetes/resources/openchoreo/workload';
import type { ResourceDefinition } from '../kubernetes/resources/types';
import type { JsonObject } from '../kubernetes/types';
import { KUBECTL } from './manager';
import { seedRenderedRelease } from './renderedRelease';

const NAMESPACE = 'acme-corp';
const PROJECT = 'online-store';
const COMPONENT_TYPE = {
  kind: 'ClusterComponentType',
  name: 'deployment/service',
};

/** Where the values of `db-creds` are in the store. */
const DB_CREDS = 'secret/acme-corp/generic/db-creds';

interface SeededComponent {
  name: string;
  image: string;
  env: JsonObject[];
  /** The credentials with which the sources are fetched. */
  buildSecret?: string;
  productionEnv?: JsonObject[];
}

/** What OpenChoreo has rendered onto the plane: nothing for `catalog` in production, whose key there is not. */
export function seedOnlineStoreReleases(plane: ResourceApi): void {
  const target = (componentName: string, environmentName: string) => ({
    namespace: NAMESPACE,
    project: PROJECT,
    component: componentName,
    environment: environmentName,
  });
  const variable = (key: string, property: string) => ({
    variable: key,
    remoteRef: { key: DB_CREDS, property },
  });
  const username = variable('DB_USERNAME', 'username');
  const password = variable('DB_PASSWORD', 'password');
  for (const name of ['development', 'production']) {
    seedRenderedRelease(plane, target('checkout', name), [username, password]);
  }
  seedRenderedRelease(plane, target('catalog', 'development'), [password]);
}

/** A project whose component `checkout` gets its secret, and whose `catalog` asks for a key that is not there. */
export function seedOnlineStore(cluster: ResourceApi): void {
  const apply = (
    definition: ResourceDefinition,
    name: string,
    spec: JsonObject,
  ) => {
    cluster.apply(
      { definition, namespace: NAMESPACE, name },
      { spec },
      { manager: KUBECTL },
    );
  };

  for (const name of ['development', 'production']) {
    apply(environment, name, {
      dataPlaneRef: { kind: 'DataPlane', name: 'dp-prod' },
      isProduction: name === 'production',
    });
  }
  apply(project, PROJECT, {
    deploymentPipelineRef: { kind: 'DeploymentPipeline', name: 'default' },
  });
  seedComponent(apply, {
    name: 'checkout',
    image: 'registry.example/online-store/checkout:1.4.0',
    env: [
      { key: 'LOG_LEVEL', value: 'info' },
      fromSecret('DB_USERNAME', 'username'),
      fromSecret('DB_PASSWORD', 'password'),
    ],
  });
  seedComponent(apply, {
    name: 'catalog',
    image: 'registry.example/online-store/catalog:2.0.1',
    env: [fromSecret('DB_PASSWORD', 'password')],
    buildSecret: 'github-pat',
    productionEnv: [fromSecret('DB_PASSWORD', 'pass')],
  });
}

function fromSecret(variable: string, key: string): JsonObject {
  return {
    key: variable,
    valueFrom: { secretKeyRef: { name: 'db-creds', key } },
  };
}

function seedComponent(
  apply: (
    definition: ResourceDefinition,
    name: string,
    spec: JsonObject,
  ) => void,
  { name, image, env, buildSecret, productionEnv }: SeededComponent,
): void {
  const owner = { projectName: PROJECT, componentName: name };
  const container = { image, env };
  const releaseName = `${name}-1`;
  apply(component, name, {
    owner: { projectName: PROJECT },
    componentType: COMPONENT_TYPE,
    ...(buildSecret && {
      workflow: {
        kind: 'ClusterWorkflow',
        name: 'dockerfile-builder',
        parameters: {
          repository: {
            url: `https://git.example/acme-corp/${name}.git`,
            secretRef: buildSecret,
          },
        },
      },
    }),
  });
  apply(workload, name, { owner, container });
  apply(componentRelease, releaseName, {
    owner,
    componentType: COMPONENT_TYPE,
    workload: { container },
  });
  apply(releaseBinding, `${name}-development`, {
    owner,
    environment: 'development',
    releaseName,
  });
  apply(releaseBinding, `${name}-production`, {
    owner,
    environment: 'production',
    releaseName,
    ...(productionEnv && {
      workloadOverrides: { container: { env: productionEnv } },
    }),
  });
}
