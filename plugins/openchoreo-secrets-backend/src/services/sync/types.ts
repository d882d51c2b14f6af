import type {
  ComponentConsumers,
  ConsumerList,
  SyncChange,
  SyncState,
} from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../RequestContext';

/** Whether secrets are really where they should be. Each operation rejects with a `SecretsError`. */
export interface SyncService {
  /** What the planes of a namespace tell, from memory; empty without access to planes. */
  getSync(namespace: string, context: RequestContext): Promise<SyncState>;
  /** Which workloads have pulled a secret, from what OpenChoreo shows the caller. */
  listConsumers(
    secret: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<ConsumerList>;
  /** Which of the secrets that a component refers to it has pulled, in each environment. */
  listComponentConsumers(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentConsumers>;
  /** Returns the state and calls back for each change from then on, until `unsubscribe` is called. */
  followSync(
    namespace: string,
    context: RequestContext,
    onChange: (change: SyncChange) => void,
  ): Promise<FollowedSync>;
}

export interface FollowedSync {
  state: SyncState;
  unsubscribe(): void;
}
