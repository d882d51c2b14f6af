import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  namespaceOfValues,
  type OrphanedValue,
  type OrphanedValueList,
} from '@openchoreo-secrets/plugin-common';
import { planeId } from '../../planes/planesConfig';
import type { ClusterState } from '../../planes/PlaneStates';
import { hasStatus } from '../../upstream/toSecretsError';
import { selectReadable } from '../access/portalPermissions';
import { mapConcurrently } from '../asyncIterables';
import { describeFailure, type RequestContext } from '../RequestContext';
import { readReferences } from '../usage/readKnownSecrets';
import { findOrphanedValues } from './findOrphanedValues';

const NAMESPACES_AT_ONCE = 4;

/** Doesn't name namespaces that the person has no access to. */
const UNNAMED_GAP =
  "Couldn't read namespaces that OpenChoreo doesn't list, so the state of their values is unknown.";

export interface ReadOrphanedValuesOptions {
  /** The clusters with planes that the person has access to, as they were before the reads from OpenChoreo. */
  clusters: ClusterState[];
  allClusters: ClusterState[];
  /** The namespaces that OpenChoreo lists for the person. */
  namespaces: ReadonlySet<string>;
  permissions: PermissionsService;
  /** Minimum age of an orphaned value. */
  graceMs: number;
}

/** The references of a namespace, or why they're unknown. */
type NamespaceReferences =
  | { references: SecretReference[]; isGone: boolean }
  | { error: string }
  | 'not allowed';

/** Compares the values on the planes with the secrets in OpenChoreo, in namespaces whose secrets the person can list. */
export async function readOrphanedValues(
  options: ReadOrphanedValuesOptions,
  context: RequestContext,
  signal: AbortSignal,
): Promise<OrphanedValueList> {
  const { clusters, allClusters, graceMs } = options;
  const withValues = namespacesWithValues(clusters);
  const read = await readNamespaces(withValues, options, context, signal);
  const find = (incompleteBecause?: OrphanedValue['cleanUpWithheld']) =>
    findOrphanedValues({
      clusters,
      allClusters,
      ...read,
      incompleteBecause,
      now: Date.now(),
      graceMs,
    });
  let found = find(read.incompleteBecause);
  if (found.items.some(({ cleanUp }) => cleanUp)) {
    // Before suggesting commands, check that namespaces without values on these planes don't use the store entry.
    const rest = await readNamespaces(
      [...options.namespaces, ...namespacesWithValues(allClusters)].filter(
        name => !withValues.includes(name),
      ),
      options,
      context,
      signal,
    );
    rest.references.forEach((references, name) =>
      read.references.set(name, references),
    );
    found = find(rest.incompleteBecause);
  }
  return {
    items: found.items,
    gaps: [...clusters.flatMap(gapOf), ...read.errors, ...found.gaps],
    othersPossible: read.isHidden,
  };
}

/** Reads the references of the namespaces that the person can list. */
async function readNamespaces(
  names: string[],
  { namespaces, permissions }: ReadOrphanedValuesOptions,
  context: RequestContext,
  signal: AbortSignal,
) {
  const requested = [...new Set(names)];
  const readable = await selectReadable(requested, permissions, context);
  context.expectAccess(readable);
  let isHidden = readable.length < requested.length;
  const references = new Map<string, SecretReference[]>();
  const goneNamespaces = new Set<string>();
  const errors = new Set<string>();
  const read = async (name: string) => ({
    name,
    answer: await readNamespace(name, namespaces.has(name), context),
  });
  for await (const { name, answer } of mapConcurrently(readable, read, {
    limit: NAMESPACES_AT_ONCE,
    signal,
  })) {
    if (answer === 'not allowed') {
      isHidden = true;
    } else if ('error' in answer) {
      errors.add(
        namespaces.has(name) ? `${name}: ${answer.error}` : UNNAMED_GAP,
      );
    } else {
      references.set(name, answer.references);
      if (answer.isGone) {
        goneNamespaces.add(name);
      }
    }
  }
  const isUnread = errors.size > 0 || signal.aborted;
  return {
    references,
    goneNamespaces,
    errors,
    isHidden,
    incompleteBecause: incompleteness(isHidden, isUnread),
  };
}

function incompleteness(isHidden: boolean, isUnread: boolean) {
  if (isHidden) {
    return 'hiddenNamespaces' as const;
  }
  return isUnread ? ('unreadNamespaces' as const) : undefined;
}

/** Reports a reachable plane whose PushSecrets can't be watched. An unreachable plane reports itself. */
function gapOf({ planes, reachability, pushSecrets }: ClusterState): string[] {
  if (pushSecrets || reachability.state !== 'reachable') {
    return [];
  }
  const names = planes.map(planeId).join(', ');
  return [`Can't watch the values on ${names}, so their state is unknown.`];
}

function namespacesWithValues(clusters: ClusterState[]): string[] {
  const names = clusters.flatMap(({ pushSecrets = [] }) =>
    pushSecrets.flatMap(
      ({ metadata }) => namespaceOfValues(metadata.namespace ?? '') ?? [],
    ),
  );
  return [...new Set(names)].sort();
}

/** Never takes a list that is empty because of missing access, or incomplete, for the whole list. */
async function readNamespace(
  name: string,
  isListed: boolean,
  context: RequestContext,
): Promise<NamespaceReferences> {
  try {
    const references = await readReferences(name, context);
    if (!references) {
      return 'not allowed';
    }
    const isGone = !isListed && (await isMissing(name, context));
    return { references, isGone };
  } catch (error) {
    if (hasStatus(error, 403)) {
      return 'not allowed';
    }
    return { error: describeFailure(error, 'list its secrets', context) };
  }
}

async function isMissing(
  namespace: string,
  { client }: RequestContext,
): Promise<boolean> {
  try {
    await client.getNamespace(namespace);
    return false;
  } catch (error) {
    if (hasStatus(error, 404)) {
      return true;
    }
    throw error;
  }
}
