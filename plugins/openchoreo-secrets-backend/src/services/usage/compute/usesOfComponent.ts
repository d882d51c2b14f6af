import type {
  Component,
  ReleaseBinding,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { componentId, releaseId, type ComponentIndex } from './componentIndex';
import {
  containerReferences,
  type ContainerReference,
} from './containerReferences';

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
    ...usesOfBuild(spec?.workflow?.parameters, name),
  ];
  return uses.map(use => ({
    ...use,
    component: name,
    project: owner.projectName,
  }));
}

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

/** The credentials with which sources are fetched, as the parameters of OpenChoreo's own workflows name them. */
function usesOfBuild(
  parameters: Record<string, unknown> | undefined,
  name: string,
): ComponentUse[] {
  const secret: unknown = Object(parameters?.repository).secretRef;
  return typeof secret === 'string' && secret !== ''
    ? [{ secret, origin: 'build', declaredIn: { kind: 'Component', name } }]
    : [];
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
