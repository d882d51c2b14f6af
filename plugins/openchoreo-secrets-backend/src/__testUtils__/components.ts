import type {
  Component,
  ComponentRelease,
  Container,
  Environment,
  ReleaseBinding,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';

export const PROJECT = 'online-store';

/** An environment variable with the value of a secret's key. */
export function variable(key: string, secret: string, secretKey: string) {
  return {
    key,
    valueFrom: { secretKeyRef: { name: secret, key: secretKey } },
  };
}

export function component(
  name: string,
  { project = PROJECT, buildSecret = '' } = {},
): Component {
  return {
    metadata: { name },
    spec: {
      owner: { projectName: project },
      ...(buildSecret && {
        workflow: {
          name: 'docker',
          parameters: { repository: { secretRef: buildSecret } },
        },
      }),
    },
  };
}

export function workload(
  componentName: string,
  container: Container,
  projectName = PROJECT,
): Workload {
  return {
    metadata: { name: `${componentName}-workload` },
    spec: { owner: { projectName, componentName }, container },
  };
}

export function release(
  name: string,
  componentName: string,
  container: Container,
): ComponentRelease {
  return {
    metadata: { name },
    spec: {
      owner: { projectName: PROJECT, componentName },
      workload: { container },
    },
  };
}

export function binding(
  componentName: string,
  environmentName: string,
  spec: Partial<NonNullable<ReleaseBinding['spec']>> = {},
): ReleaseBinding {
  return {
    metadata: { name: `${componentName}-${environmentName}` },
    spec: {
      owner: { projectName: PROJECT, componentName },
      environment: environmentName,
      ...spec,
    },
  };
}

export function environment(name: string, plane = 'dp-prod'): Environment {
  return {
    metadata: { name },
    spec: { dataPlaneRef: { kind: 'DataPlane', name: plane } },
  };
}
