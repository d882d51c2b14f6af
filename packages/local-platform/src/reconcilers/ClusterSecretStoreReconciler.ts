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

/** Says of every ClusterSecretStore whether it can be used. */
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
      this.#setReady(name, describeFailure(error as Error));
      throw error;
    }
    this.#setReady(name, {
      status: 'True',
      reason: 'Valid',
      message: 'store validated',
    });
    return { requeueAfter: REFRESH_INTERVAL_MS };
  }

  #setReady(name: string, condition: Condition): void {
    const reference = { definition: clusterSecretStore, name };
    reportReady(this.#cluster, reference, {
      condition,
      status: { capabilities: 'ReadWrite' },
      component: 'cluster-secret-store',
    });
  }
}

function describeFailure(error: Error): Condition {
  return error instanceof InvalidProviderConfigError
    ? {
        status: 'False',
        reason: 'InvalidProviderConfig',
        message: `unable to create client: ${error.message}`,
      }
    : {
        status: 'False',
        reason: 'ValidationFailed',
        message: `unable to validate store: ${error.message}`,
      };
}
