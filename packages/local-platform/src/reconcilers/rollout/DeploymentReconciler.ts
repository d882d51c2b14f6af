import { createHash, randomBytes } from 'node:crypto';
import type { ResourceApi } from '../../kubernetes/cluster/types';
import type {
  ObjectReference,
  ResourceDefinition,
} from '../../kubernetes/resources/types';
import {
  deployment,
  pod,
  replicaSet,
} from '../../kubernetes/resources/workloads/workloads';
import { now } from '../../kubernetes/time';
import {
  isJsonObject,
  type JsonObject,
  type KubernetesObject,
} from '../../kubernetes/types';
import type { Reconciler, ReconcileRequest, ReconcileResult } from '../types';

const MANAGER = 'kube-controller-manager';

export interface DeploymentReconcilerOptions {
  cluster: ResourceApi;
  /** Milliseconds from the creation of a pod to readiness. */
  podStartup: number;
}

/**
 * Simulates Deployment rollouts: creates a ReplicaSet per pod template and replaces pods one by one. The pods don't
 * run containers.
 */
export class DeploymentReconciler implements Reconciler {
  readonly #cluster: ResourceApi;
  readonly #podStartup: number;

  constructor({ cluster, podStartup }: DeploymentReconcilerOptions) {
    this.#cluster = cluster;
    this.#podStartup = podStartup;
  }

  async reconcile(request: ReconcileRequest): Promise<ReconcileResult> {
    const object = this.#cluster.find({ definition: deployment, ...request });
    if (!object) {
      return {};
    }
    const current = this.#ensureReplicaSet(object);
    const sets = this.#ownedBy(replicaSet, object);
    const replicas = Number(object.spec?.replicas ?? 1);
    const old = sets
      .filter(({ metadata }) => metadata.uid !== current.metadata.uid)
      .flatMap(set => this.#ownedBy(pod, set));
    const updated = this.#ownedBy(pod, current).map(found =>
      isReady(found) ? found : this.#setStatus(found, readyPod()),
    );
    if (updated.length > replicas - old.length) {
      old.splice(0, 1).forEach(found => this.#delete(found));
    }
    const missing = Math.max(0, replicas - updated.length);
    const isFirst = old.length === 0 && updated.length === 0;
    const starting = isFirst ? missing : Math.min(1, missing);
    for (let count = 0; count < starting; count++) {
      this.#createPod(current);
    }
    this.#report(object, {
      replicas: updated.length + starting + old.length,
      updatedReplicas: updated.length + starting,
      readyReplicas: updated.length + old.length,
    });
    return starting > 0 || old.length > 0
      ? { requeueAfter: this.#podStartup }
      : {};
  }

  /** Returns the ReplicaSet of the current pod template; creates it if needed. */
  #ensureReplicaSet(object: KubernetesObject): KubernetesObject {
    const { namespace, name } = object.metadata;
    const template = templateOf(object);
    const hash = createHash('sha256')
      .update(JSON.stringify(template))
      .digest('hex')
      .slice(0, 10);
    const reference = {
      definition: replicaSet,
      namespace,
      name: `${name}-${hash}`,
    };
    return this.#cluster.apply(
      reference,
      {
        metadata: {
          labels: labelsOf(template),
          ownerReferences: [ownerReferenceOf(object)],
        },
        spec: {
          replicas: object.spec?.replicas ?? 1,
          selector: object.spec?.selector,
          template,
        },
      },
      { manager: MANAGER, isForced: true },
    ).object;
  }

  #createPod(set: KubernetesObject): void {
    const { namespace, name } = set.metadata;
    const template = templateOf(set);
    const metadata = isJsonObject(template.metadata) ? template.metadata : {};
    this.#cluster.create(
      { definition: pod, namespace },
      {
        metadata: {
          ...metadata,
          name: `${name}-${randomBytes(3).toString('hex').slice(0, 5)}`,
          ownerReferences: [ownerReferenceOf(set)],
        },
        spec: template.spec ?? {},
      },
      { manager: MANAGER },
    );
  }

  #report(object: KubernetesObject, counts: Record<string, number>): void {
    const live = this.#cluster.find(referenceOf(deployment, object));
    if (live) {
      const isDone =
        counts.updatedReplicas === counts.replicas &&
        counts.readyReplicas === counts.replicas;
      this.#setStatus(live, {
        ...counts,
        availableReplicas: counts.readyReplicas,
        observedGeneration: live.metadata.generation,
        conditions: [
          {
            type: 'Progressing',
            status: 'True',
            reason: isDone ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
            lastTransitionTime: now(),
          },
        ],
      });
    }
  }

  #setStatus(object: KubernetesObject, status: JsonObject): KubernetesObject {
    const definition = object.kind === 'Pod' ? pod : deployment;
    return this.#cluster.update(
      referenceOf(definition, object),
      { ...object, status },
      { manager: MANAGER, subresource: 'status' },
    );
  }

  #delete(object: KubernetesObject): void {
    this.#cluster.delete(referenceOf(pod, object));
  }

  #ownedBy(
    definition: ResourceDefinition,
    { metadata: { namespace, uid } }: KubernetesObject,
  ): KubernetesObject[] {
    return this.#cluster
      .list({ definition, namespace })
      .items.filter(({ metadata }) =>
        (metadata.ownerReferences ?? []).some(owner => owner.uid === uid),
      );
  }
}

function templateOf({ spec }: KubernetesObject): JsonObject {
  return isJsonObject(spec?.template) ? spec.template : {};
}

function labelsOf({ metadata }: JsonObject): JsonObject {
  return isJsonObject(metadata) && isJsonObject(metadata.labels)
    ? metadata.labels
    : {};
}

function readyPod(): JsonObject {
  return {
    phase: 'Running',
    startTime: now(),
    conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: now() }],
  };
}

function isReady({ status }: KubernetesObject): boolean {
  return status?.phase === 'Running';
}

function ownerReferenceOf({ apiVersion, kind, metadata }: KubernetesObject) {
  const { name, uid } = metadata;
  return {
    apiVersion,
    kind,
    name,
    uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

function referenceOf(
  definition: ResourceDefinition,
  { metadata: { namespace, name } }: KubernetesObject,
): ObjectReference {
  return { definition, namespace, name };
}
