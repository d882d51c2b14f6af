import type { PermissionsService } from '@backstage/backend-plugin-api';
import type {
  PlatformNamespace,
  PlatformPlanes,
  PlatformSecret,
  SecretUse,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import type { PlaneConnection } from '../../planes/planesConfig';
import type { PlaneInventory } from '../../planes/PlaneStates';
import type { PlatformSecrets } from '../../planes/platformSecrets/PlatformSecretReader';
import type { Stores } from '../../stores/Stores';
import { toSecretsError } from '../../upstream/toSecretsError';
import { listReadableNamespaces } from '../access/portalPermissions';
import { collect, mapConcurrently } from '../asyncIterables';
import { listPlanesOfKind } from '../namespaces/targetPlanes';
import { describeFailure, type RequestContext } from '../RequestContext';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import { areOthersPossible } from '../usage/areOthersPossible';
import { findUses } from '../usage/findUses';
import { createPlaneFacts, judgeUses, summarizeUses } from '../usage/judgeUses';
import { readReferences, toKnownSecrets } from '../usage/readKnownSecrets';
import { readNamespaceSources } from '../usage/readUsageSources';
import type { PlatformEvent, PlatformService } from './PlatformService';
import { readPlatformPlanes } from './readPlatformPlanes';

/** Each namespace needs about ten concurrent calls to OpenChoreo. */
const NAMESPACES_AT_ONCE = 4;

export interface DefaultPlatformServiceOptions {
  /** Select the namespaces that the caller can read in this portal. */
  permissions: PermissionsService;
  inventory: PlaneInventory;
  /** The stores with history. */
  stores: Stores;
  platformSecrets: PlatformSecrets;
  /** Absent without access to the control plane. */
  controlPlane?: PlaneConnection;
  /** Minimum age of an orphaned value. */
  orphanedAfterMs: number;
}

/** Reads a few namespaces at once from OpenChoreo, and the state of planes from memory. */
export class DefaultPlatformService implements PlatformService {
  readonly #options: DefaultPlatformServiceOptions;

  constructor(options: DefaultPlatformServiceOptions) {
    this.#options = options;
  }

  async *readPlatform(
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncGenerator<PlatformEvent> {
    const { stores } = this.#options;
    const { names, planes } = await this.#readScope(context);
    yield { event: 'start', data: { namespaces: names.length, planes } };
    const read = (name: string) =>
      readPlatformNamespace(name, { sharedPlanes: planes, stores }, context);
    for await (const data of mapConcurrently(names, read, {
      limit: NAMESPACES_AT_ONCE,
      signal,
    })) {
      yield { event: 'namespace', data };
    }
    if (!signal.aborted) {
      yield { event: 'end', data: {} };
    }
  }

  readPlanes(
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<PlatformPlanes> {
    const { inventory, orphanedAfterMs, ...options } = this.#options;
    return readPlatformPlanes(
      {
        ...options,
        allClusters: inventory.readClusters(),
        graceMs: orphanedAfterMs,
      },
      context,
      signal,
    );
  }

  /** Lists the readable namespaces and the cluster-scoped planes. */
  async #readScope(context: RequestContext) {
    const { stores } = this.#options;
    try {
      const [names, dataPlanes, workflowPlanes] = await Promise.all([
        listReadableNamespaces(this.#options.permissions, context),
        listPlanesOfKind('ClusterDataPlane', '', context.client, stores),
        listPlanesOfKind('ClusterWorkflowPlane', '', context.client, stores),
      ]);
      context.expectAccess(names);
      return { names, planes: [...dataPlanes, ...workflowPlanes] };
    } catch (error) {
      throw toSecretsError(error, 'view all namespaces');
    }
  }
}

interface KnownPlanes {
  /** The planes that no namespace owns. */
  sharedPlanes: TargetPlane[];
  stores: Stores;
}

/** Reads one namespace, or returns why that failed, so that the stream continues with the others. */
async function readPlatformNamespace(
  name: string,
  planes: KnownPlanes,
  context: RequestContext,
): Promise<PlatformNamespace> {
  try {
    return await readParts(name, planes, context);
  } catch (error) {
    const message = describeFailure(error, `read ${name}`, context);
    return { ...emptyNamespace(name), error: message };
  }
}

async function readParts(
  name: string,
  { sharedPlanes, stores }: KnownPlanes,
  context: RequestContext,
): Promise<PlatformNamespace> {
  const { client } = context;
  const [
    sources,
    references,
    environments,
    dataPlanes,
    workflowPlanes,
    others,
  ] = await Promise.all([
    readNamespaceSources(name, client),
    readReferences(name, context),
    collect(client.listEnvironments(name)),
    listPlanesOfKind('DataPlane', name, client, stores),
    listPlanesOfKind('WorkflowPlane', name, client, stores),
    areOthersPossible(name, client),
  ]);
  const planes = [...dataPlanes, ...workflowPlanes];
  if (!references) {
    return {
      ...emptyNamespace(name),
      planes,
      error: `OpenChoreo doesn't allow you to list the secrets of ${name}.`,
    };
  }
  const uses = judgeUses(
    findUses(sources),
    toKnownSecrets(references),
    createPlaneFacts(environments, [...sharedPlanes, ...planes]),
  );
  return {
    name,
    planes,
    secrets: withUsers(references.map(fromSecretReference), uses),
    problems: uses.filter(({ problem }) => problem),
    othersPossible: others,
  };
}

function withUsers(
  secrets: Omit<PlatformSecret, 'users'>[],
  uses: SecretUse[],
): PlatformSecret[] {
  const users = new Map(
    summarizeUses(uses).map(({ name, components }) => [
      name,
      components.length,
    ]),
  );
  return secrets.map(secret => ({
    ...secret,
    users: users.get(secret.name) ?? 0,
  }));
}

function emptyNamespace(name: string): PlatformNamespace {
  return { name, secrets: [], problems: [], planes: [], othersPossible: true };
}
