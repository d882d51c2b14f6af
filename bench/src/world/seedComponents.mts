import { postAll } from './post.mts';

const PROJECT = 'shop';
const ENVIRONMENTS = ['development', 'testing', 'staging', 'production'];
const API = 'apis/openchoreo.dev/v1alpha1/namespaces';

/** Creates components that run in four environments and use the secrets of `seedSecrets`. */
export async function seedComponents(
  kubernetesUrl: string,
  namespace: string,
  count: number,
): Promise<void> {
  const names = Array.from(
    { length: count },
    (_, index) => `service-${String(index).padStart(5, '0')}`,
  );
  const create = (plural: string, kind: string, specs: [string, object][]) =>
    postAll(
      `${kubernetesUrl}/${API}/${namespace}/${plural}`,
      specs.map(([name, spec]) => ({
        apiVersion: 'openchoreo.dev/v1alpha1',
        kind,
        metadata: { name, namespace },
        spec,
      })),
    );
  const componentType = { name: 'deployment/service' };
  await create(
    'components',
    'Component',
    names.map(name => [
      name,
      { owner: { projectName: PROJECT }, componentType },
    ]),
  );
  await create(
    'workloads',
    'Workload',
    names.map(name => [
      name,
      { owner: ownerOf(name), container: containerOf(name) },
    ]),
  );
  await create(
    'componentreleases',
    'ComponentRelease',
    names.map(name => [
      `${name}-1`,
      {
        owner: ownerOf(name),
        componentType: {
          ...componentType,
          spec: {
            workloadType: 'deployment',
            resources: [{ id: 'deployment', template: {} }],
          },
        },
        workload: { container: containerOf(name) },
      },
    ]),
  );
  await create(
    'releasebindings',
    'ReleaseBinding',
    names.flatMap(name =>
      ENVIRONMENTS.map((environment): [string, object] => [
        `${name}-${environment}`,
        { owner: ownerOf(name), environment, releaseName: `${name}-1` },
      ]),
    ),
  );
}

function ownerOf(componentName: string) {
  return { projectName: PROJECT, componentName };
}

function containerOf(name: string) {
  return {
    image: `registry.example/${name}:1`,
    env: [
      {
        key: 'USERNAME',
        valueFrom: {
          secretKeyRef: { name: `${name}-credentials`, key: 'username' },
        },
      },
    ],
  };
}
