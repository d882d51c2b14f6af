import type { Hierarchy } from './types';

/** Path of the whole OpenChoreo installation. */
const EVERYWHERE = '*';

/** Returns the role binding path of a hierarchy: `*` or `ns/<ns>/project/<p>/component/<c>`. */
export function toPath(hierarchy: Hierarchy): string {
  const { namespace, project, component, resource } = hierarchy;
  if (!namespace) {
    return EVERYWHERE;
  }
  const parts = ['ns', namespace];
  if (project) {
    parts.push('project', project);
    if (component) {
      parts.push('component', component);
    } else if (resource) {
      parts.push('resource', resource);
    }
  }
  return parts.join('/');
}

/** Whether a path equals or contains another path. */
export function covers(path: string, other: string): boolean {
  return path === EVERYWHERE || path === other || other.startsWith(`${path}/`);
}

/** Returns the view action of a kind. */
export function viewAction(kind: string): string {
  return `${kind.toLowerCase()}:view`;
}

interface LocatedObject {
  kind: string;
  metadata: { name: string; namespace?: string };
  spec?: object;
}

/** Returns the path of a control plane object from its namespace and owner (project, component). */
export function pathOfObject({ kind, metadata, spec }: LocatedObject): string {
  const { name, namespace } = metadata;
  if (kind === 'Namespace') {
    return toPath({ namespace: name });
  }
  const owner = readOwner(spec);
  return toPath({
    namespace,
    project: kind === 'Project' ? name : owner?.projectName,
    component: kind === 'Component' ? name : owner?.componentName,
  });
}

function readOwner(
  spec: object | undefined,
): { projectName?: string; componentName?: string } | undefined {
  const owner: unknown = spec && Reflect.get(spec, 'owner');
  return typeof owner === 'object' && owner !== null ? owner : undefined;
}
