import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  namespaceOfValues,
  type LeftOver,
} from '@openchoreo-secrets/plugin-common';
import {
  nameOf,
  type ClusterState,
  type KeptPushSecret,
} from '../../../planes';
import { toLeftOver } from './toLeftOver';

export interface LeftOverSources {
  /** The clusters that are looked through. */
  clusters: ClusterState[];
  /** All that there are, to find out where a secret is instead. */
  allClusters: ClusterState[];
  /** By namespace, all of those that were read; of namespaces that are not here nothing is told. */
  references: ReadonlyMap<string, SecretReference[]>;
  /** Those that OpenChoreo does not have. */
  goneNamespaces: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  /** OpenChoreo writes the plane before the reference: what is younger may be a creation that is under way. */
  graceMs: number;
}

/** What a PushSecret is, where its namespace is known. */
type Judgement = 'in use' | 'left over' | { gap: string };

/** Finds the values that are pushed although no secret stands for them, and says where that cannot be told. */
export function findLeftOvers(sources: LeftOverSources): {
  items: LeftOver[];
  gaps: string[];
} {
  const items: LeftOver[] = [];
  const gaps: string[] = [];
  const readers = indexReaders(sources.references);
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
      if (judgement === 'left over') {
        items.push(
          toLeftOver({
            ...secret,
            reference,
            readers,
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
  }: { namespace: string; pushSecret: KeptPushSecret; cluster: ClusterState },
  reference: SecretReference | undefined,
  { allClusters }: LeftOverSources,
): Judgement {
  const target = reference?.spec.targetPlane;
  if (!target) {
    return 'left over';
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
      )} is left over cannot be told: the secret of this name is on ${
        target.kind
      } ${target.name}, which this portal cannot look into at the moment.`,
    };
  }
  // One cluster may be configured twice; then this is the object that the secret stands for.
  const isSame = home.pushSecrets.some(
    ({ metadata }) => metadata.uid === pushSecret.metadata.uid,
  );
  return isSame ? 'in use' : 'left over';
}

/** One whose age is not known is not taken for old. */
function isRecent(
  { createdAt = '' }: KeptPushSecret,
  { now, graceMs }: LeftOverSources,
): boolean {
  return !(now - Date.parse(createdAt) >= graceMs);
}

/** The references by where in the store they read. */
function indexReaders(
  references: ReadonlyMap<string, SecretReference[]>,
): Map<string, Set<string>> {
  const readers = new Map<string, Set<string>>();
  for (const [namespace, items] of references) {
    for (const { metadata, spec } of items) {
      for (const { remoteRef } of spec.data) {
        const of = readers.get(remoteRef.key) ?? new Set();
        readers.set(remoteRef.key, of.add(`${namespace}/${metadata.name}`));
      }
    }
  }
  return readers;
}
