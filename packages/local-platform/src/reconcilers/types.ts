import type { ResourceApi } from '../kubernetes/cluster/types';

/** Field manager of the reconcilers, the same as ESO's. */
export const MANAGER = 'external-secrets';

/** The object to reconcile. */
export interface ReconcileRequest {
  namespace?: string;
  name: string;
}

export interface ReconcileResult {
  /** Milliseconds until the next pass without a change. */
  requeueAfter?: number;
}

/** Brings the actual state to the desired state of an object. Rejections are retried with exponential backoff. */
export interface Reconciler {
  reconcile(request: ReconcileRequest): Promise<ReconcileResult>;
}

export interface ReconcilerOptions {
  cluster: ResourceApi;
}
