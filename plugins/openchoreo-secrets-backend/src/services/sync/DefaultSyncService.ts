import type { SyncChange, SyncState } from '@openchoreo-secrets/plugin-common';
import type { PlaneStates } from '../../planes';
import { assertOpenChoreoAllows } from '../access';
import { assertNamespace } from '../assertNames';
import type { RequestContext } from '../RequestContext';
import type { SyncService } from './types';

/**
 * What the planes tell. They are read with an identity of the portal, so that OpenChoreo is asked whether the
 * person may see the secrets of the namespace.
 */
export class DefaultSyncService implements SyncService {
  readonly #planes: PlaneStates;

  private constructor(planes: PlaneStates) {
    this.#planes = planes;
  }

  static create(options: { planes: PlaneStates }): DefaultSyncService {
    return new DefaultSyncService(options.planes);
  }

  async getSync(
    namespace: string,
    context: RequestContext,
  ): Promise<SyncState> {
    assertNamespace(namespace);
    if (!this.#planes.isConfigured) {
      return { planeAccess: false, planes: [], secrets: [] };
    }
    await assertOpenChoreoAllows('list', { namespace }, context);
    return { planeAccess: true, ...this.#planes.read(namespace) };
  }

  async followSync(
    namespace: string,
    context: RequestContext,
    onChange: (change: SyncChange) => void,
  ): Promise<() => void> {
    assertNamespace(namespace);
    await assertOpenChoreoAllows('list', { namespace }, context);
    return this.#planes.subscribe(namespace, onChange);
  }
}
