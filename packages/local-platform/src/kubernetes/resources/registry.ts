import { certificate } from './certManager/certificate';
import { event } from './core/event';
import { namespace } from './core/namespace';
import { secret } from './core/secret';
import { clusterSecretStore } from './externalSecrets/clusterSecretStore';
import { externalSecret } from './externalSecrets/externalSecret';
import { pushSecret } from './externalSecrets/pushSecret';
import { openchoreoResources } from './openchoreo';
import { clusterRole, clusterRoleBinding, role, roleBinding } from './rbac';
import type { ResourceDefinition } from './types';
import { deployment, pod, replicaSet } from './workloads/workloads';

/** All resources that the API serves. */
export const resourceDefinitions: readonly ResourceDefinition[] = [
  namespace,
  secret,
  event,
  ...openchoreoResources,
  pushSecret,
  externalSecret,
  clusterSecretStore,
  certificate,
  deployment,
  replicaSet,
  pod,
  role,
  roleBinding,
  clusterRole,
  clusterRoleBinding,
];
