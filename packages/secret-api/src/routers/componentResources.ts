import type { Request } from 'express';
import { ApiError } from '../errors';
import type { Cluster, OwnedObject } from '../kubernetes';
import type { Hierarchy } from '../security';
import type { ObjectFilter } from '../services/listMatching';
import { openChoreoKind } from '../services/objects';

/** A project, an environment, or a resource of components. */
interface ComponentResource {
  kind: string;
  path: string;
  /** Returns the project or component that a list is filtered by. */
  narrowedTo?(request: Request): Hierarchy;
  createFilter(
    request: Request,
    controlPlane: Cluster,
  ): Promise<ObjectFilter<OwnedObject> | undefined>;
}

export const componentResources: ComponentResource[] = [
  { kind: 'Project', ...at('projects'), createFilter: byNothing },
  { kind: 'Environment', ...at('environments'), createFilter: byNothing },
  {
    kind: 'Component',
    ...at('components'),
    narrowedTo: toProject,
    createFilter: byProject,
  },
  { kind: 'Workload', ...at('workloads'), createFilter: byComponent },
  {
    kind: 'ReleaseBinding',
    ...at('releasebindings'),
    createFilter: byComponent,
  },
  {
    kind: 'ComponentRelease',
    ...at('componentreleases'),
    createFilter: byComponent,
  },
];

function at(plural: string): { path: string } {
  return { path: `/api/v1/namespaces/:namespace/${plural}` };
}

async function byNothing(): Promise<undefined> {
  return undefined;
}

function toProject({ query }: Request): Hierarchy {
  return query.project ? { project: String(query.project) } : {};
}

async function byProject(
  { query, params }: Request,
  controlPlane: Cluster,
): Promise<ObjectFilter<OwnedObject> | undefined> {
  if (!query.project) {
    return undefined;
  }
  const name = String(query.project);
  const project = await controlPlane.read({
    ...openChoreoKind('Project'),
    metadata: { namespace: params.namespace, name },
  });
  if (!project) {
    throw new ApiError(404, 'Project not found');
  }
  return ({ spec }) => spec?.owner?.projectName === name;
}

async function byComponent({
  query,
}: Request): Promise<ObjectFilter<OwnedObject> | undefined> {
  return query.component
    ? ({ spec }) => spec?.owner?.componentName === String(query.component)
    : undefined;
}
