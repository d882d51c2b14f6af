import type { ResourceApi } from '../kubernetes/cluster/types';
import { clusterSecretStore } from '../kubernetes/resources/externalSecrets/clusterSecretStore';
import type { Condition } from './conditions';
import { reportReady } from './reportReady';
import type {
  Reconciler,
  ReconcileRequest,
  ReconcileResult,
  ReconcilerOptions,
} from './types';
import {
  createSecretsClient,
  InvalidProviderConfigError,
} from './vault/createSecretsClient';

const REFRESH_INTERVAL_MS = 5 * 60 * 1000;

/** Sets the `Ready` condition of every ClusterSecretStore. */
export class ClusterSecretStoreReconciler implements Reconciler {
  readonly #cluster: ResourceApi;

  private constructor({ cluster }: ReconcilerOptions) {
    this.#cluster = cluster;
  }

  static create(options: ReconcilerOptions): ClusterSecretStoreReconciler {
    return new ClusterSecretStoreReconciler(options);
  }

  async reconcile({ name }: ReconcileRequest): Promise<ReconcileResult> {
    const store = this.#cluster.find({ definition: clusterSecretStore, name });
    if (!store) {
      return {};
    }
    try {
      await createSecretsClient(this.#cluster, store).validate();
    } catch (error) {
      const message =
        error instanceof InvalidProviderConfigError
          ? 'unable to create client'
          : 'unable to validate store';
      this.#setReady(
        name,
        { status: 'False', reason: 'InvalidProviderConfig', message },
        describeCause(error as Error),
      );
      throw error;
    }
    this.#setReady(name, {
      status: 'True',
      reason: 'Valid',
      message: 'store validated',
    });
    return { requeueAfter: REFRESH_INTERVAL_MS };
  }

  /** Reports the failed step in the condition and the cause in the event, as ESO does. */
  #setReady(
    name: string,
    condition: Condition,
    cause = condition.message,
  ): void {
    const reference = { definition: clusterSecretStore, name };
    reportReady(this.#cluster, reference, {
      condition,
      event: { reason: condition.reason, message: cause },
      status: { capabilities: 'ReadWrite' },
      component: 'cluster-secret-store',
    });
  }
}

function describeCause(error: Error): string {
  return error instanceof InvalidProviderConfigError
    ? error.message
    : `invalid vault credentials: ${error.message}`;
}
