import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  namespaceOfValues,
  type OrphanedValue,
  orphanedValueCommands,
} from '@openchoreo-secrets/plugin-common';
import type { PushSecret } from '../../planes/externalSecrets';
import { isSamePlane, planeId } from '../../planes/planesConfig';
import type { ClusterState } from '../../planes/PlaneStates';
import { ValueUses } from './ValueUses';

export interface OrphanedValueSources {
  /** The clusters to search. */
  clusters: ClusterState[];
  /** All clusters, to find secrets that are on another plane. */
  allClusters: ClusterState[];
  /** The references by namespace. Values of other namespaces are skipped. */
  references: ReadonlyMap<string, SecretReference[]>;
  /** Why some references weren't read; absent if all were. */
  incompleteBecause?: OrphanedValue['cleanUpWithheld'];
  /** Namespaces that don't exist in OpenChoreo. */
  goneNamespaces: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  /** OpenChoreo writes to the plane before it creates the reference, so a younger value may be a secret that is being created. */
  graceMs: number;
}

/** Whether a PushSecret has a secret. */
type Judgement = 'in use' | 'orphaned' | { gap: string };

/** Finds pushed values whose secret doesn't exist. Also returns the values for which that's unknown (gaps). */
export function findOrphanedValues(sources: OrphanedValueSources): {
  items: OrphanedValue[];
  gaps: string[];
} {
  const items: OrphanedValue[] = [];
  const gaps: string[] = [];
  const uses = new ValueUses(sources);
  for (const cluster of sources.clusters) {
    for (const pushSecret of cluster.pushSecrets ?? []) {
      const namespace = namespaceOfValues(pushSecret.metadata.namespace ?? '');
      const references =
        namespace === undefined ? undefined : sources.references.get(namespace);
      if (namespace === undefined || !references) {
        continue;
      }
      const secret = { namespace, pushSecret, cluster };
      const reference = references.find(
        ({ metadata }) => metadata.name === pushSecret.metadata.name,
      );
      const judgement = judge(secret, reference, sources);
      if (judgement === 'orphaned') {
        items.push(
          toOrphanedValue({
            ...secret,
            reference,
            uses,
            isNamespaceGone: sources.goneNamespaces.has(namespace),
            isRecent: isYoung(pushSecret, sources),
          }),
        );
      } else if (judgement !== 'in use') {
        gaps.push(judgement.gap);
      }
    }
  }
  return { items, gaps };
}

function judge(
  {
    namespace,
    pushSecret,
    cluster,
  }: { namespace: string; pushSecret: PushSecret; cluster: ClusterState },
  reference: SecretReference | undefined,
  { allClusters }: OrphanedValueSources,
): Judgement {
  const target = reference?.spec.targetPlane;
  if (!target) {
    return 'orphaned';
  }
  const isTarget = ({ planes }: ClusterState) =>
    planes.some(
      plane =>
        isSamePlane(plane, target) &&
        (plane.namespace ?? namespace) === namespace,
    );
  if (isTarget(cluster)) {
    return 'in use';
  }
  const home = allClusters.find(isTarget);
  if (!home?.pushSecrets) {
    return {
      gap: `Can't tell whether the value of "${
        pushSecret.metadata.name
      }" in ${namespace} on ${planeId(
        cluster.planes[0],
      )} is orphaned: its secret is on ${target.kind} ${
        target.name
      }, which the portal can't read now.`,
    };
  }
  // If one cluster is configured twice, this is the PushSecret of the secret.
  const isSame = home.pushSecrets.some(
    ({ metadata }) => metadata.uid === pushSecret.metadata.uid,
  );
  return isSame ? 'in use' : 'orphaned';
}

/** A value of unknown age counts as young. */
function isYoung(
  { createdAt = '' }: PushSecret,
  { now, graceMs }: OrphanedValueSources,
): boolean {
  return !(now - Date.parse(createdAt) >= graceMs);
}

export interface OrphanedValueParts {
  namespace: string;
  pushSecret: PushSecret;
  cluster: ClusterState;
  /** The reference of a secret with the same name on another plane. */
  reference: SecretReference | undefined;
  uses: ValueUses;
  isNamespaceGone: boolean;
  /** Whether its secret may still be being created. */
  isRecent: boolean;
}

/** Describes an orphaned value, with commands that remove it but keep what others use. */
function toOrphanedValue({
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
          plane: planeId(cluster.planes[0]),
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
