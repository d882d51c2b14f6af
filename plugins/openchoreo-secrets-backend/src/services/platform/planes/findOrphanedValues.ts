import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  namespaceOfValues,
  type OrphanedValue,
} from '@openchoreo-secrets/plugin-common';
import { nameOf, type ClusterState, type PushSecret } from '../../../planes';
import { toOrphanedValue } from './toOrphanedValue';
import { ValueUses } from './ValueUses';

export interface OrphanedValueSources {
  /** The clusters that are looked through. */
  clusters: ClusterState[];
  /** All that there are, to find out where a secret is instead. */
  allClusters: ClusterState[];
  /** By namespace, all of those that were read; of namespaces that are not here nothing is told. */
  references: ReadonlyMap<string, SecretReference[]>;
  /** Why there may be references that were not read; absent if all of them were. */
  incompleteBecause?: OrphanedValue['cleanUpWithheld'];
  /** Those that OpenChoreo does not have. */
  goneNamespaces: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  /** OpenChoreo writes the plane before the reference: what is younger may be a creation that is under way. */
  graceMs: number;
}

/** What a PushSecret is, where its namespace is known. */
type Judgement = 'in use' | 'orphaned' | { gap: string };

/** Finds the values that are pushed although no secret stands for them, and says where that cannot be told. */
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
            isRecent: isRecent(pushSecret, sources),
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
        plane.kind === target.kind &&
        plane.name === target.name &&
        (plane.namespace ?? namespace) === namespace,
    );
  if (isTarget(cluster)) {
    return 'in use';
  }
  const home = allClusters.find(isTarget);
  if (!home?.pushSecrets) {
    return {
      gap: `Whether "${pushSecret.metadata.name}" of ${namespace} on ${nameOf(
        cluster.planes[0],
      )} is orphaned cannot be told: the secret of this name is on ${
        target.kind
      } ${target.name}, which this portal cannot look into at the moment.`,
    };
  }
  // One cluster may be configured twice; then this is the object that the secret stands for.
  const isSame = home.pushSecrets.some(
    ({ metadata }) => metadata.uid === pushSecret.metadata.uid,
  );
  return isSame ? 'in use' : 'orphaned';
}

/** One whose age is not known is not taken for old. */
function isRecent(
  { createdAt = '' }: PushSecret,
  { now, graceMs }: OrphanedValueSources,
): boolean {
  return !(now - Date.parse(createdAt) >= graceMs);
}
