import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  orphanedValueCommands,
  type OrphanedValue,
} from '@openchoreo-secrets/plugin-common';
import { nameOf, type ClusterState, type PushSecret } from '../../../planes';
import type { ValueUses } from './ValueUses';

export interface OrphanedValueParts {
  namespace: string;
  pushSecret: PushSecret;
  cluster: ClusterState;
  /** The secret of the same name, which is on another plane. */
  reference: SecretReference | undefined;
  uses: ValueUses;
  isNamespaceGone: boolean;
  /** Whether it may be part of a creation that is under way. */
  isRecent: boolean;
}

/** Describes an orphaned value, with the commands that remove it and spare what something else uses. */
export function toOrphanedValue({
  namespace,
  pushSecret,
  cluster,
  reference,
  uses,
  isNamespaceGone,
  isRecent,
}: OrphanedValueParts): OrphanedValue {
  const { metadata, createdAt, secretName, deletionPolicy } = pushSecret;
  const { deletedAt, remoteKeys, stores } = pushSecret;
  const targetPlane = reference?.spec.targetPlane;
  const readBy = uses.readersOf(pushSecret);
  const pushers = uses.otherPushersOf(pushSecret);
  const secretUsedBy = uses.usersOfSecret(pushSecret, cluster, namespace);
  const isPresent = !deletedAt && !isRecent;
  const withheld = pushers.isHidden
    ? 'hiddenNamespaces'
    : uses.incompleteBecause;
  return {
    planes: cluster.planes,
    namespace,
    name: metadata.name,
    state: stateOf(deletedAt !== undefined, isRecent),
    ...(createdAt && { createdAt }),
    ...(isNamespaceGone && { namespaceGone: true }),
    ...(targetPlane && {
      targetPlane: { kind: targetPlane.kind, name: targetPlane.name },
    }),
    ...(readBy.length > 0 && { readBy }),
    ...(pushers.names.length > 0 && { pushedBy: pushers.names }),
    ...(secretUsedBy.length > 0 && { secretUsedBy }),
    stores,
    remoteKeys,
    deletionPolicy,
    ...(isPresent && withheld && { cleanUpWithheld: withheld }),
    ...(isPresent &&
      !withheld && {
        cleanUp: orphanedValueCommands({
          plane: nameOf(cluster.planes[0]),
          namespace,
          name: metadata.name,
          secretName,
          deletionPolicy,
          keepsValue: readBy.length > 0 || pushers.names.length > 0,
          keepsSecret: secretUsedBy.length > 0,
        }),
      }),
  };
}

function stateOf(
  isDeleted: boolean,
  isRecent: boolean,
): OrphanedValue['state'] {
  if (isDeleted) {
    return 'removing';
  }
  return isRecent ? 'recent' : 'present';
}
