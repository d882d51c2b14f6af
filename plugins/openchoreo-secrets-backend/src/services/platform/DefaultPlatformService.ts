import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import type {
  PlaneConnection,
  PlaneInventory,
  PlatformSecrets,
} from '../../planes';
import { toSecretsError } from '../../upstream';
import { mapConcurrently } from '../mapConcurrently';
import { listReadableNamespaces } from '../namespaces/listReadableNamespaces';
import { listPlanesOfKind } from '../namespaces/listTargetPlanes';
import type { RequestContext } from '../RequestContext';
import { readPlatformPlanes } from './planes/readPlatformPlanes';
import { readPlatformNamespace } from './readPlatformNamespace';
import type { PlatformEvent, PlatformService } from './types';

/** Each namespace takes about ten calls of OpenChoreo at once; what one holds is forgotten when it is told. */
const NAMESPACES_AT_ONCE = 4;

export interface DefaultPlatformServiceOptions {
  /** Say which namespaces of those that OpenChoreo shows may be read in this portal. */
  permissions: PermissionsService;
  inventory: PlaneInventory;
  platformSecrets: PlatformSecrets;
  /** How the control plane is read; not at all unless given. */
  controlPlane?: PlaneConnection;
  /** How old a value on a plane must be, in milliseconds, to be called orphaned. */
  orphanedAfterMs: number;
}

/** Reads namespace after namespace, a few at once, and what is known of planes from memory. */
export class DefaultPlatformService implements PlatformService {
  readonly #options: DefaultPlatformServiceOptions;

  private constructor(options: DefaultPlatformServiceOptions) {
    this.#options = options;
  }

  static create(
    options: DefaultPlatformServiceOptions,
  ): DefaultPlatformService {
    return new DefaultPlatformService(options);
  }

  async *readPlatform(
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncGenerator<PlatformEvent> {
    const { names, planes } = await this.#readFrame(context);
    yield { event: 'start', data: { namespaces: names.length, planes } };
    const read = (name: string) => readPlatformNamespace(name, planes, context);
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

  /** The namespaces that may be read, and the planes that they share. */
  async #readFrame(context: RequestContext) {
    try {
      const [names, dataPlanes, workflowPlanes] = await Promise.all([
        listReadableNamespaces(this.#options.permissions, context),
        listPlanesOfKind('ClusterDataPlane', '', context.client),
        listPlanesOfKind('ClusterWorkflowPlane', '', context.client),
      ]);
      context.expectAccess(names);
      return { names, planes: [...dataPlanes, ...workflowPlanes] };
    } catch (error) {
      throw toSecretsError(error, 'look across all namespaces');
    }
  }
}
