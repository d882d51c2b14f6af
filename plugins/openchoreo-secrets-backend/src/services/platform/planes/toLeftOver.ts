import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  leftOverCommands,
  type LeftOver,
} from '@openchoreo-secrets/plugin-common';
import {
  nameOf,
  type ClusterState,
  type KeptPushSecret,
} from '../../../planes';

export interface LeftOverParts {
  namespace: string;
  pushSecret: KeptPushSecret;
  cluster: ClusterState;
  /** The secret of this name, which is on another plane. */
  reference: SecretReference | undefined;
  /** The references by where in the store they read. */
  readers: ReadonlyMap<string, ReadonlySet<string>>;
  isNamespaceGone: boolean;
  /** Whether it may be part of a creation that is under way. */
  isRecent: boolean;
}

/** What is told of a left-over value, with the commands that remove it. */
export function toLeftOver({
  namespace,
  pushSecret,
  cluster,
  reference,
  readers,
  isNamespaceGone,
  isRecent,
}: LeftOverParts): LeftOver {
  const { metadata, createdAt, secretName, deletionPolicy } = pushSecret;
  const { isDeleting, remoteKeys, stores } = pushSecret;
  const targetPlane = reference?.spec.targetPlane;
  const readBy = [
    ...new Set(remoteKeys.flatMap(key => [...(readers.get(key) ?? [])])),
  ];
  const settled = isRecent ? 'recent' : 'present';
  const state = isDeleting ? 'removing' : settled;
  return {
    planes: cluster.planes,
    namespace,
    name: metadata.name,
    state,
    ...(createdAt && { createdAt }),
    ...(isNamespaceGone && { namespaceGone: true }),
    ...(targetPlane && {
      targetPlane: { kind: targetPlane.kind, name: targetPlane.name },
    }),
    ...(readBy.length > 0 && { readBy }),
    stores,
    remoteKeys,
    deletionPolicy,
    ...(state === 'present' && {
      cleanUp: leftOverCommands({
        plane: nameOf(cluster.planes[0]),
        namespace,
        name: metadata.name,
        secretName,
        deletionPolicy,
        keepsValue: readBy.length > 0,
      }),
    }),
  };
}
