import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  OpenChoreoError,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  namespaceOfValues,
  type LeftOverList,
} from '@openchoreo-secrets/plugin-common';
import { nameOf, type ClusterState } from '../../../planes';
import { toSecretsError } from '../../../upstream';
import { selectReadable } from '../../access';
import type { RequestContext } from '../../RequestContext';
import { readReferences } from '../../usage';
import { mapConcurrently } from '../../mapConcurrently';
import { findLeftOvers } from './findLeftOvers';

const NAMESPACES_AT_ONCE = 4;

/** What a person may not know to be there is not named, whatever went wrong. */
const UNNAMED_GAP =
  'Namespaces that OpenChoreo does not list could not be looked into, so that nothing is said of their values.';

export interface ReadLeftOversOptions {
  /** Those whose planes the person may see, as they were before anything is asked of OpenChoreo. */
  clusters: ClusterState[];
  allClusters: ClusterState[];
  /** The namespaces that OpenChoreo shows the person. */
  namespaces: ReadonlySet<string>;
  permissions: PermissionsService;
  /** How old a value must be, in milliseconds, before nothing but a left-over is left to explain it. */
  graceMs: number;
}

/** What OpenChoreo tells of a namespace that has values. */
type NamespaceAnswer =
  | { references: SecretReference[]; isGone: boolean }
  | { error: string }
  | 'not allowed';

/** Compares what is on the planes with what OpenChoreo has, in namespaces whose secrets the person may list. */
export async function readLeftOvers(
  options: ReadLeftOversOptions,
  context: RequestContext,
  signal: AbortSignal,
): Promise<LeftOverList> {
  const { clusters, allClusters, namespaces, permissions, graceMs } = options;
  const withValues = namespacesWithValues(clusters);
  const readable = await selectReadable(withValues, permissions, context);
  context.expectAccess(readable);
  let othersPossible = readable.length < withValues.length;
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
      othersPossible = true;
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
  const { items, gaps } = findLeftOvers({
    clusters,
    allClusters,
    references,
    goneNamespaces,
    now: Date.now(),
    graceMs,
  });
  return {
    items,
    gaps: [...clusters.flatMap(gapOf), ...errors, ...gaps],
    othersPossible,
  };
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
    if (error instanceof OpenChoreoError && error.status === 403) {
      return 'not allowed';
    }
    return { error: toSecretsError(error, `look into ${name}`).message };
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
    if (error instanceof OpenChoreoError && error.status === 404) {
      return true;
    }
    throw error;
  }
}
