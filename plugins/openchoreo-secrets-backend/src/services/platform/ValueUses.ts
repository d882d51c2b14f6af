import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  namespaceOfValues,
  type OrphanedValue,
} from '@openchoreo-secrets/plugin-common';
import type { PushSecret } from '../../planes/externalSecrets';
import type { ClusterState } from '../../planes/PlaneStates';

export interface ValueUsesSources {
  /** All clusters, including those that the person has no access to. */
  allClusters: ClusterState[];
  /** The references by namespace, for the namespaces that were read. */
  references: ReadonlyMap<string, SecretReference[]>;
  /** Why some references weren't read; absent if all were. */
  incompleteBecause?: OrphanedValue['cleanUpWithheld'];
}

interface Pusher {
  pushSecret: PushSecret;
  namespace: string | undefined;
}

/**
 * Finds other users of the Secret and store entries of a PushSecret. Stores of different clusters can be the same store,
 * so every PushSecret with the same remote key counts.
 */
export class ValueUses {
  readonly incompleteBecause: OrphanedValue['cleanUpWithheld'];
  readonly #references: ReadonlyMap<string, SecretReference[]>;
  readonly #readers = new Map<string, Set<string>>();
  readonly #pushers = new Map<string, Pusher[]>();

  constructor(sources: ValueUsesSources) {
    this.incompleteBecause = sources.incompleteBecause;
    this.#references = sources.references;
    for (const [namespace, references] of sources.references) {
      for (const { metadata, spec } of references) {
        for (const { remoteRef } of spec.data) {
          const readers = this.#readers.get(remoteRef.key) ?? new Set();
          readers.add(`${namespace}/${metadata.name}`);
          this.#readers.set(remoteRef.key, readers);
        }
      }
    }
    for (const { pushSecrets = [] } of sources.allClusters) {
      for (const pushSecret of pushSecrets) {
        this.#addPushSecret(pushSecret);
      }
    }
  }

  /** The references that read the value from the store, as `namespace/name`. */
  readersOf({ remoteKeys }: PushSecret): string[] {
    return distinct(
      remoteKeys.flatMap(key => [...(this.#readers.get(key) ?? [])]),
    );
  }

  /** Other PushSecrets with the same remote key. Doesn't name those in namespaces that weren't read. */
  otherPushersOf(pushSecret: PushSecret): {
    names: string[];
    isHidden: boolean;
  } {
    const others = pushSecret.remoteKeys
      .flatMap(key => this.#pushers.get(key) ?? [])
      .filter(other => !isSame(other.pushSecret, pushSecret));
    const isHidden = ({ namespace }: Pusher) =>
      namespace === undefined || !this.#references.has(namespace);
    return {
      names: distinct(
        others
          .filter(other => !isHidden(other))
          .map(other => `${other.namespace}/${other.pushSecret.metadata.name}`),
      ),
      isHidden: others.some(isHidden),
    };
  }

  /** Other secrets and PushSecrets of the namespace that use the Secret of a PushSecret. */
  usersOfSecret(
    pushSecret: PushSecret,
    { pushSecrets = [] }: ClusterState,
    namespace: string,
  ): string[] {
    const { secretName, metadata } = pushSecret;
    const pushers = pushSecrets
      .filter(
        other =>
          other.secretName === secretName &&
          other.metadata.namespace === metadata.namespace &&
          !isSame(other, pushSecret),
      )
      .map(other => other.metadata.name);
    // The secret that has the name of the PushSecret is on another plane, or the PushSecret wouldn't be orphaned.
    const owners = (this.#references.get(namespace) ?? [])
      .map(reference => reference.metadata.name)
      .filter(name => name === secretName && name !== metadata.name);
    return distinct([...owners, ...pushers]);
  }

  #addPushSecret(pushSecret: PushSecret): void {
    const namespace = namespaceOfValues(pushSecret.metadata.namespace ?? '');
    for (const key of pushSecret.remoteKeys) {
      const pushers = this.#pushers.get(key) ?? [];
      pushers.push({ pushSecret, namespace });
      this.#pushers.set(key, pushers);
    }
  }
}

/** One object appears twice if its cluster is configured twice. */
function isSame(one: PushSecret, other: PushSecret): boolean {
  const { uid } = one.metadata;
  return one === other || (uid !== undefined && uid === other.metadata.uid);
}

function distinct(names: string[]): string[] {
  return [...new Set(names)];
}
