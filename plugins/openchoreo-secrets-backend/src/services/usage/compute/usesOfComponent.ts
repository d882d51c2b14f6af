import type {
  Component,
  ReleaseBinding,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { buildSecretPaths } from './buildSecretPaths';
import { componentId, releaseId, type ComponentIndex } from './componentIndex';
import {
  containerReferences,
  type ContainerReference,
} from './containerReferences';
import { workflowId } from './UsageSources';

/** Every use of a secret by one component: where it runs, at its next release, and to build it. */
export function usesOfComponent(
  { metadata: { name }, spec }: Component,
  index: ComponentIndex,
): SecretUse[] {
  const owner = {
    projectName: spec?.owner.projectName ?? '',
    componentName: name,
  };
  const workload = index.workloads.get(componentId(owner));
  const bindings = index.bindings.get(componentId(owner)) ?? [];
  const deployed = bindings
    .filter(({ spec: binding }) => binding?.state !== 'Undeploy')
    .flatMap(binding => usesOfBinding(binding, workload, index));
  const uses = [
    ...deployed,
    ...usesOfNextRelease(workload, deployed),
    ...usesOfBuild(spec?.workflow, name, index),
  ];
  return uses.map(use => ({
    ...use,
    component: name,
    project: owner.projectName,
  }));
}

type BuildWorkflow = NonNullable<NonNullable<Component['spec']>['workflow']>;

type ComponentUse = Omit<SecretUse, 'component' | 'project'>;

/**
 * An environment runs the release that its binding names, with the binding's overrides. Where that
 * release is not to be seen, the workload is the best guess.
 */
function usesOfBinding(
  { metadata, spec }: ReleaseBinding,
  workload: Workload | undefined,
  { releases }: ComponentIndex,
): ComponentUse[] {
  if (!spec) {
    return [];
  }
  const release = releases.get(releaseId(spec.owner, spec.releaseName ?? ''));
  const container = release
    ? release.spec?.workload?.container
    : workload?.spec?.container;
  return containerReferences(container, spec.workloadOverrides?.container).map(
    ({ isOverride, ...reference }) => ({
      ...reference,
      environment: spec.environment,
      origin: release ? 'release' : 'workload',
      declaredIn: isOverride
        ? { kind: 'ReleaseBinding', name: metadata.name }
        : declaredInWorkload(workload, spec.owner.componentName),
    }),
  );
}

/** What the workload asks for and no environment does yet: it counts from the next release on. */
function usesOfNextRelease(
  workload: Workload | undefined,
  deployed: ComponentUse[],
): ComponentUse[] {
  const known = new Set(deployed.map(placeOf));
  return containerReferences(workload?.spec?.container)
    .filter(reference => !known.has(placeOf(reference)))
    .map(({ isOverride, ...reference }) => ({
      ...reference,
      origin: 'workload',
      declaredIn: declaredInWorkload(workload, ''),
    }));
}

/** The secrets that a build gets: the credentials with which sources are fetched, and what else its workflow refers to. */
function usesOfBuild(
  workflow: BuildWorkflow | undefined,
  name: string,
  { workflows }: ComponentIndex,
): ComponentUse[] {
  if (!workflow) {
    return [];
  }
  const found = buildSecretPaths(workflows.get(workflowId(workflow)))
    .map(path => valueAt(workflow.parameters, path))
    .filter(value => typeof value === 'string' && value !== '');
  return [...new Set(found)].map(secret => ({
    secret: String(secret),
    origin: 'build',
    declaredIn: { kind: 'Component', name },
  }));
}

function valueAt(parameters: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, part) => Object(value)[part], parameters);
}

function declaredInWorkload(
  workload: Workload | undefined,
  componentName: string,
): SecretUse['declaredIn'] {
  return { kind: 'Workload', name: workload?.metadata.name ?? componentName };
}

function placeOf({
  secret,
  key,
  variable,
  file,
}: Partial<ContainerReference>): string {
  return JSON.stringify([secret, key, variable, file]);
}
