import type { ResourceApi } from '../kubernetes/cluster/types';
import { component } from '../kubernetes/resources/openchoreo/component';
import { componentRelease } from '../kubernetes/resources/openchoreo/componentRelease';
import { releaseBinding } from '../kubernetes/resources/openchoreo/releaseBinding';
import { workload } from '../kubernetes/resources/openchoreo/workload';
import type { ResourceDefinition } from '../kubernetes/resources/types';
import type { JsonObject } from '../kubernetes/types';
import { KUBECTL } from './manager';
import { DOCKERFILE_BUILDER } from './workflows';

/** Namespace of the seeded projects. */
export const NAMESPACE = 'acme-corp';

/** `spec` of every seeded project. */
export const PROJECT_SPEC: JsonObject = {
  type: { kind: 'ClusterProjectType', name: 'default' },
  deploymentPipelineRef: { kind: 'DeploymentPipeline', name: 'default' },
};

const COMPONENT_TYPE = {
  kind: 'ClusterComponentType',
  name: 'deployment/service',
};

/** Component type snapshot of each release, reduced to the primary resource. */
const COMPONENT_TYPE_SNAPSHOT: JsonObject = {
  ...COMPONENT_TYPE,
  spec: {
    workloadType: 'deployment',
    resources: [
      {
        id: 'deployment',
        template: { apiVersion: 'apps/v1', kind: 'Deployment' },
      },
    ],
  },
};

export interface SeededComponent {
  /** `acme-corp` by default. */
  namespace?: string;
  project: string;
  name: string;
  image: string;
  env: JsonObject[];
  environments: string[];
  /** Name of the Git credentials that builds use. */
  buildSecret?: string;
  productionEnv?: JsonObject[];
  files?: JsonObject[];
  /** Environment variables of the workload that aren't released yet. */
  nextEnv?: JsonObject[];
}

export function applySpec(
  cluster: ResourceApi,
  definition: ResourceDefinition,
  name: string,
  spec: JsonObject,
  namespace = NAMESPACE,
): void {
  cluster.apply(
    { definition, namespace, name },
    { spec },
    { manager: KUBECTL },
  );
}

/** Creates an environment variable with a secret reference. */
export function fromSecret(
  variable: string,
  name: string,
  key: string,
): JsonObject {
  return { key: variable, valueFrom: { secretKeyRef: { name, key } } };
}

/** Creates an environment variable with a reference to a key of `db-creds`. */
export function fromDbCreds(variable: string, key: string): JsonObject {
  return fromSecret(variable, 'db-creds', key);
}

/** Seeds a component with its workload, a release, and a ReleaseBinding per environment. */
export function seedComponent(
  cluster: ResourceApi,
  seeded: SeededComponent,
): void {
  const { project, name, image, env, buildSecret, files, nextEnv } = seeded;
  const owner = { projectName: project, componentName: name };
  const container = { image, env, ...(files && { files }) };
  const next = { ...container, env: [...env, ...(nextEnv ?? [])] };
  const apply = (
    definition: ResourceDefinition,
    object: string,
    spec: JsonObject,
  ) => applySpec(cluster, definition, object, spec, seeded.namespace);
  apply(component, name, {
    owner: { projectName: project },
    componentType: COMPONENT_TYPE,
    ...(buildSecret && {
      workflow: {
        kind: 'ClusterWorkflow',
        name: DOCKERFILE_BUILDER,
        parameters: {
          repository: {
            url: `https://git.example/${
              seeded.namespace ?? NAMESPACE
            }/${name}.git`,
            secretRef: buildSecret,
          },
        },
      },
    }),
  });
  apply(workload, name, { owner, container: next });
  apply(componentRelease, `${name}-1`, {
    owner,
    componentType: COMPONENT_TYPE_SNAPSHOT,
    workload: { container },
  });
  for (const environment of seeded.environments) {
    seedBinding(cluster, seeded, environment);
  }
}

function seedBinding(
  cluster: ResourceApi,
  { namespace, project, name, productionEnv }: SeededComponent,
  environment: string,
): void {
  const overrides = environment === 'production' ? productionEnv : undefined;
  const spec = {
    owner: { projectName: project, componentName: name },
    environment,
    releaseName: `${name}-1`,
    ...(overrides && {
      workloadOverrides: { container: { env: overrides } },
    }),
  };
  const binding = `${name}-${environment}`;
  applySpec(cluster, releaseBinding, binding, spec, namespace);
}
