import type {
  Component,
  ComponentRelease,
  ReleaseBinding,
  Workflow,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { buildSecretPaths } from './buildSecretPaths';
import {
  type ContainerReference,
  containerReferences,
} from './containerReferences';
import { type UsageSources, workflowId } from './readUsageSources';

/**
 * Finds all uses of secrets by the components that the caller has access to, sorted by component and environment. Objects
 * of other components are ignored.
 */
export function findUses(sources: UsageSources): SecretUse[] {
  const index = indexByComponent(sources);
  return sources.components
    .flatMap(component => usesOfComponent(component, index))
    .sort(byComponent);
}

/** Within an environment, the order of the container stays. */
function byComponent(a: SecretUse, b: SecretUse): number {
  return (
    a.component.localeCompare(b.component) ||
    (a.environment ?? '').localeCompare(b.environment ?? '')
  );
}

/** Finds the uses of secrets by one component: in its environments, in its next release, and in its builds. */
function usesOfComponent(
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
 * An environment runs the release of its binding, with the binding's overrides. If the release is inaccessible, the
 * workload is the best guess.
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

/** References of the workload that no environment has yet. They apply from the next release. */
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

/** The secrets of a build: Git credentials and other secrets that its workflow refers to. */
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

interface Owner {
  projectName: string;
  componentName: string;
}

/** The objects of each component, by {@link componentId}. */
export interface ComponentIndex {
  workloads: Map<string, Workload>;
  bindings: Map<string, ReleaseBinding[]>;
  /** By component and name of the release. */
  releases: Map<string, ComponentRelease>;
  workflows: ReadonlyMap<string, Workflow>;
}

/** Components of different projects can have the same name. */
function componentId({ projectName, componentName }: Owner): string {
  return `${projectName}/${componentName}`;
}

function releaseId(owner: Owner, releaseName: string): string {
  return `${componentId(owner)}/${releaseName}`;
}

function indexByComponent({
  workloads,
  bindings,
  releases,
  workflows,
}: Omit<UsageSources, 'components'>): ComponentIndex {
  const index: ComponentIndex = {
    workloads: new Map(),
    bindings: new Map(),
    releases: new Map(),
    workflows,
  };
  for (const workload of workloads) {
    if (workload.spec) {
      index.workloads.set(componentId(workload.spec.owner), workload);
    }
  }
  for (const release of releases) {
    if (release.spec) {
      const id = releaseId(release.spec.owner, release.metadata.name);
      index.releases.set(id, release);
    }
  }
  for (const binding of bindings) {
    if (binding.spec) {
      const id = componentId(binding.spec.owner);
      const others = index.bindings.get(id) ?? [];
      index.bindings.set(id, [...others, binding]);
    }
  }
  return index;
}
