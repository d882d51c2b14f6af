import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import { hasStatus } from '../../../upstream';
import {
  namespaceOfValues,
  type OrphanedValue,
  type OrphanedValueList,
} from '@openchoreo-secrets/plugin-common';
import { nameOf, type ClusterState } from '../../../planes';
import { selectReadable } from '../../access';
import { describeFailure, type RequestContext } from '../../RequestContext';
import { readReferences } from '../../usage';
import { mapConcurrently } from '../../mapConcurrently';
import { findOrphanedValues } from './findOrphanedValues';

const NAMESPACES_AT_ONCE = 4;

/** What a person may not know to be there is not named, whatever went wrong. */
const UNNAMED_GAP =
  'Namespaces that OpenChoreo does not list could not be looked into, so that nothing is said of their values.';

export interface ReadOrphanedValuesOptions {
  /** Those whose planes the person may see, as they were before anything is asked of OpenChoreo. */
  clusters: ClusterState[];
  allClusters: ClusterState[];
  /** The namespaces that OpenChoreo shows the person. */
  namespaces: ReadonlySet<string>;
  permissions: PermissionsService;
  /** How old a value must be, in milliseconds, before nothing else can explain it. */
  graceMs: number;
}

/** What OpenChoreo tells of a namespace that has values. */
type NamespaceAnswer =
  | { references: SecretReference[]; isGone: boolean }
  | { error: string }
  | 'not allowed';

/** Compares what is on the planes with what OpenChoreo has, in namespaces whose secrets the person may list. */
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
    // Whatever the commands remove must not be in use in a namespace that has no value of its own here.
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

/** Reads the references of namespaces as far as the person may list them. */
async function readNamespaces(
  names: string[],
  { namespaces, permissions }: ReadOrphanedValuesOptions,
  context: RequestContext,
  signal: AbortSignal,
) {
  const wanted = [...new Set(names)];
  const readable = await selectReadable(wanted, permissions, context);
  context.expectAccess(readable);
  let isHidden = readable.length < wanted.length;
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

/** A plane that cannot be reached says so itself; one that answers all else does not. */
function gapOf({ planes, reachability, pushSecrets }: ClusterState): string[] {
  if (pushSecrets || reachability.state !== 'reachable') {
    return [];
  }
  const names = planes.map(nameOf).join(', ');
  return [
    `The values on ${names} cannot be followed at the moment, so that nothing is said of them.`,
  ];
}

function namespacesWithValues(clusters: ClusterState[]): string[] {
  const names = clusters.flatMap(({ pushSecrets = [] }) =>
    pushSecrets.flatMap(
      ({ metadata }) => namespaceOfValues(metadata.namespace ?? '') ?? [],
    ),
  );
  return [...new Set(names)].sort();
}

/** A list that is empty because it may not be seen, or that broke off, is never taken for all that there is. */
async function readNamespace(
  name: string,
  isListed: boolean,
  context: RequestContext,
): Promise<NamespaceAnswer> {
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
    return { error: describeFailure(error, `look into ${name}`, context) };
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
