import type { PermissionsService } from '@backstage/backend-plugin-api';
import { toSecretsError } from '../../upstream';
import { mapConcurrently } from '../mapConcurrently';
import { listReadableNamespaces } from '../namespaces/listReadableNamespaces';
import { listPlanesOfKind } from '../namespaces/listTargetPlanes';
import type { RequestContext } from '../RequestContext';
import { readPlatformNamespace } from './readPlatformNamespace';
import type { PlatformEvent, PlatformService } from './types';

/** Each namespace takes about ten calls of OpenChoreo at once; what one holds is forgotten when it is told. */
const NAMESPACES_AT_ONCE = 4;

/** Reads namespace after namespace, a few at once. */
export class DefaultPlatformService implements PlatformService {
  readonly #permissions: PermissionsService;

  private constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  /** @param permissions - say which namespaces of those that OpenChoreo shows may be read in this portal */
  static create(permissions: PermissionsService): DefaultPlatformService {
    return new DefaultPlatformService(permissions);
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

  /** The namespaces that may be read, and the planes that they share. */
  async #readFrame(context: RequestContext) {
    try {
      const [names, dataPlanes, workflowPlanes] = await Promise.all([
        listReadableNamespaces(this.#permissions, context),
        listPlanesOfKind('ClusterDataPlane', '', context.client),
        listPlanesOfKind('ClusterWorkflowPlane', '', context.client),
      ]);
      await context.loadAccess(names);
      return { names, planes: [...dataPlanes, ...workflowPlanes] };
    } catch (error) {
      throw toSecretsError(error, 'look across all namespaces');
    }
  }
}
