import { isDeepStrictEqual } from 'node:util';
import { CONTROL_PLANE, type Clusters } from '../../clusters';
import type { ResourceApi } from '../../kubernetes/cluster/types';
import { environment } from '../../kubernetes/resources/openchoreo/environment';
import { releaseBinding } from '../../kubernetes/resources/openchoreo/releaseBinding';
import { deployment } from '../../kubernetes/resources/workloads/workloads';
import {
  isJsonObject,
  type JsonObject,
  type KubernetesObject,
} from '../../kubernetes/types';
import { valueAt } from '../../kubernetes/valueAt';
import type { Logger } from '../../logger';
import { startInformer } from '../informer';
import { objectKeyOf } from '../objectKey';
import { RetryingWorkQueue } from '../WorkQueue';
import { DeploymentReconciler } from './DeploymentReconciler';

/** ReleaseBinding annotation; OpenChoreo restarts the Deployments when the value changes. */
const RESTARTED_AT = 'openchoreo.dev/restartedAt';
/** Field manager of the objects that OpenChoreo renders onto a plane. */
const MANAGER = 'renderedrelease-controller';
const POD_STARTUP_MS = 400;

export interface StartRolloutsOptions {
  clusters: Clusters;
  logger: Logger;
  /** Milliseconds from the creation of a pod to readiness; 400 by default. */
  podStartup?: number;
}

/**
 * Restarts Deployments as OpenChoreo does: copies the restart annotation of a ReleaseBinding to the pod templates of
 * its Deployments, which starts a rollout. The returned function stops the controllers.
 */
export function startRollouts({
  clusters,
  logger,
  podStartup = POD_STARTUP_MS,
}: StartRolloutsOptions): { stop(): Promise<void> } {
  const queues = [...clusters].map(([context, cluster]) => {
    const reconciler = new DeploymentReconciler({ cluster, podStartup });
    const queue = RetryingWorkQueue.create({
      work: key => {
        const [namespace, name] = key.split('/');
        return reconciler.reconcile({ namespace, name });
      },
      onFailure: (key, error) =>
        logger.warn(`${context}: Deployment ${key}: ${error.message}`),
    });
    const stopInformer = startInformer(cluster, deployment, change => {
      const { type, object, previous } = change;
      if (
        type !== 'DELETED' &&
        !isDeepStrictEqual(object.spec, previous?.spec)
      ) {
        queue.add(objectKeyOf(object));
      }
    });
    return { queue, stopInformer };
  });
  const controlPlane = clusters.get(CONTROL_PLANE);
  const stopBindings =
    controlPlane &&
    startInformer(controlPlane, releaseBinding, ({ type, object }) => {
      if (type !== 'DELETED') {
        restartDeployments(object, controlPlane, clusters);
      }
    });
  return {
    async stop() {
      stopBindings?.();
      queues.forEach(({ stopInformer }) => stopInformer());
      await Promise.all(queues.map(({ queue }) => queue.stop()));
    },
  };
}

/** Copies the restart annotation of a ReleaseBinding to the pod templates of its Deployments. */
function restartDeployments(
  binding: KubernetesObject,
  controlPlane: ResourceApi,
  clusters: Clusters,
): void {
  const restartedAt = binding.metadata.annotations?.[RESTARTED_AT];
  const plane = restartedAt && findPlane(binding, controlPlane, clusters);
  if (!plane) {
    return;
  }
  const { items } = plane.list(
    { definition: deployment },
    { matchesLabels: labels => isOf(binding, labels ?? {}) },
  );
  for (const item of items) {
    const annotations = valueAt(item, 'spec.template.metadata.annotations');
    const known = isJsonObject(annotations) ? annotations : {};
    if (known[RESTARTED_AT] !== restartedAt) {
      const { namespace, name } = item.metadata;
      const changed: JsonObject = { ...known, [RESTARTED_AT]: restartedAt };
      plane.patch(
        { definition: deployment, namespace, name },
        'merge',
        { spec: { template: { metadata: { annotations: changed } } } },
        { manager: MANAGER },
      );
    }
  }
}

/** Returns the cluster of the environment's data plane, if the platform serves one. */
function findPlane(
  { metadata: { namespace }, spec }: KubernetesObject,
  controlPlane: ResourceApi,
  clusters: Clusters,
): ResourceApi | undefined {
  const found = controlPlane.find({
    definition: environment,
    namespace,
    name: String(spec?.environment),
  });
  const plane = found?.spec?.dataPlaneRef;
  if (!isJsonObject(plane)) {
    return undefined;
  }
  return plane.kind === 'ClusterDataPlane'
    ? controlPlane
    : [...clusters].find(([context]) => context === plane.name)?.[1];
}

function isOf(
  { metadata: { namespace }, spec }: KubernetesObject,
  labels: Record<string, string>,
): boolean {
  const owner = isJsonObject(spec?.owner) ? spec.owner : {};
  return (
    labels['openchoreo.dev/namespace'] === namespace &&
    labels['openchoreo.dev/project'] === owner.projectName &&
    labels['openchoreo.dev/component'] === owner.componentName &&
    labels['openchoreo.dev/environment'] === spec?.environment
  );
}
