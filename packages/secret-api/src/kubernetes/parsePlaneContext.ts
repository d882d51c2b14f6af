import { isTargetPlaneKind } from '@openchoreo-secrets/plugin-common';
import type { ClusterAddress, PlaneContext } from './Clusters';

/**
 * Parses the Kubernetes connection of a plane: `KIND/[namespace/]name=CONTEXT`, where `CONTEXT` can also be
 * `FILE#CONTEXT` or, for the current context of the file, `FILE#`.
 */
export function parsePlaneContext(text: string): PlaneContext {
  const separator = text.indexOf('=');
  const target = separator < 0 ? '' : text.slice(separator + 1);
  const parts = text.slice(0, separator).split('/');
  const isNamespaced = parts.length === 3;
  if (
    target === '' ||
    parts.includes('') ||
    parts.length < 2 ||
    parts.length > 3
  ) {
    throw new Error(
      `"${text}" is not of the form KIND/[namespace/]name=CONTEXT.`,
    );
  }
  const [kind] = parts;
  if (!isTargetPlaneKind(kind) || isNamespaced === kind.startsWith('Cluster')) {
    throw new Error(
      `"${text}" is not of the form DataPlane/namespace/name=CONTEXT, WorkflowPlane/namespace/name=CONTEXT, ClusterDataPlane/name=CONTEXT or ClusterWorkflowPlane/name=CONTEXT.`,
    );
  }
  return {
    kind,
    ...(isNamespaced && { namespace: parts[1] }),
    name: parts[parts.length - 1],
    ...parseClusterAddress(target),
  };
}

/** Parses `CONTEXT`, `FILE#CONTEXT`, or `FILE#` (current context of the file). */
export function parseClusterAddress(text: string): ClusterAddress {
  const hash = text.lastIndexOf('#');
  return {
    ...(hash >= 0 && { kubeconfig: text.slice(0, hash) }),
    ...(hash < text.length - 1 && { context: text.slice(hash + 1) }),
  };
}
