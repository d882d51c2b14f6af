import {
  OpenChoreoError,
  type OpenChoreoClient,
  type ReleaseBinding,
  type ReleaseTree,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  ComponentConsumer,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';
import { toConsumerState } from './toConsumerState';

/** Trees that are asked for at once; each is a call to a plane. */
const CONCURRENCY = 4;
/** Beyond that the rest is unknown: nobody reads so many, and each costs a call. */
const MAX_TREES = 40;

export interface ConsumerSources {
  namespace: string;
  uses: SecretUse[];
  bindings: ReleaseBinding[];
  /** Uses of other secrets are left out. */
  references: SecretReference[];
}

/** A component in an environment, and the secrets that it uses there. */
interface Place {
  component: string;
  environment: string;
  secrets: Set<string>;
}

/** Asks OpenChoreo of each workload that uses secrets, once for all of them, whether it has pulled them. */
export async function readConsumers(
  { namespace, uses, bindings, references }: ConsumerSources,
  client: OpenChoreoClient,
): Promise<ComponentConsumer[]> {
  const remoteKeys = new Map(references.map(remoteKeysOf));
  const places = findPlaces(
    uses.filter(({ secret }) => remoteKeys.has(secret)),
  );
  const consumers: ComponentConsumer[] = [];
  for (let start = 0; start < places.length; start += CONCURRENCY) {
    const some = places.slice(start, start + CONCURRENCY);
    const trees = await Promise.all(
      some.map(place =>
        start < MAX_TREES
          ? readTree(namespace, findBinding(bindings, place), client)
          : undefined,
      ),
    );
    some.forEach(({ secrets, ...place }, index) => {
      const tree = trees[index];
      for (const secret of secrets) {
        const keys = remoteKeys.get(secret) ?? new Set();
        consumers.push({
          ...place,
          secret,
          ...(tree ? toConsumerState(tree, keys) : { state: 'unknown' }),
        });
      }
    });
  }
  return consumers;
}

function remoteKeysOf({ metadata, spec }: SecretReference) {
  const keys = spec.data.map(({ remoteRef }) => remoteRef.key);
  return [metadata.name, new Set(keys)] as const;
}

/** Builds and workloads that were not released yet have nothing to pull. */
function findPlaces(uses: SecretUse[]): Place[] {
  const places = new Map<string, Place>();
  for (const { component, environment, secret } of uses) {
    if (environment) {
      const id = `${component}/${environment}`;
      const place = places.get(id) ?? {
        component,
        environment,
        secrets: new Set(),
      };
      place.secrets.add(secret);
      places.set(id, place);
    }
  }
  return [...places.values()];
}

function findBinding(
  bindings: ReleaseBinding[],
  { component, environment }: Place,
): string | undefined {
  return bindings.find(
    ({ spec }) =>
      spec?.owner.componentName === component &&
      spec.environment === environment,
  )?.metadata.name;
}

/** `undefined` where OpenChoreo does not tell. */
async function readTree(
  namespace: string,
  binding: string | undefined,
  client: OpenChoreoClient,
): Promise<ReleaseTree | undefined> {
  if (!binding) {
    return undefined;
  }
  try {
    return await client.getReleaseTree(namespace, binding);
  } catch (error) {
    if (error instanceof OpenChoreoError) {
      return undefined;
    }
    throw error;
  }
}
