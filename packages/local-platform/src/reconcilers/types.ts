import type { ResourceApi } from '../kubernetes/cluster/types';

/** The field manager of everything that is reconciled here; ESO's own name. */
export const MANAGER = 'external-secrets';

/** What names an object to a reconciler. */
export interface ReconcileRequest {
  namespace?: string;
  name: string;
}

export interface ReconcileResult {
  /** When to look again although nothing changed, in milliseconds. */
  requeueAfter?: number;
}

/** Brings what is outside to what an object asks for. A rejection is tried again, later each time. */
export interface Reconciler {
  reconcile(request: ReconcileRequest): Promise<ReconcileResult>;
}

export interface ReconcilerOptions {
  cluster: ResourceApi;
}
