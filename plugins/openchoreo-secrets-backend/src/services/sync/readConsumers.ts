import {
  type OpenChoreoClient,
  OpenChoreoError,
  type ReleaseBinding,
  type ReleaseTree,
  type ReleaseTreeNode,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  ComponentConsumer,
  Consumer,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';

/** Concurrent reads of trees. Each is a call to a plane. */
const CONCURRENCY = 4;
/** Further consumers are unknown, because each costs a call. */
const MAX_TREES = 40;
const MAX_MESSAGE_LENGTH = 600;

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

/** Reads for each workload whether it has pulled the secrets that it uses. */
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

/** Builds and workloads that aren't released don't pull secrets. */
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

/** `undefined` if OpenChoreo doesn't return it. */
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

/** The state of a consumer. */
export type ConsumerState = Omit<Consumer, 'component' | 'environment'>;

const NOT_RENDERED: ConsumerState = { state: 'notRendered' };

/**
 * Returns whether a release has pulled a secret.
 *
 * @param keys - the secret's keys in the store
 */
function toConsumerState(
  { renderedReleases }: ReleaseTree,
  keys: ReadonlySet<string>,
): ConsumerState {
  const states = renderedReleases
    .flatMap(({ nodes }) => nodes)
    .filter(node => pulls(node, keys))
    .map(toState);
  const [first] = states;
  return (
    states.find(({ state }) => state !== 'pulled') ?? first ?? NOT_RENDERED
  );
}

function pulls(
  { kind, object }: ReleaseTreeNode,
  keys: ReadonlySet<string>,
): boolean {
  return (
    kind === 'ExternalSecret' &&
    (object?.spec?.data ?? []).some(({ remoteRef }) =>
      keys.has(remoteRef?.key ?? ''),
    )
  );
}

function toState({ object }: ReleaseTreeNode): ConsumerState {
  const { conditions = [], refreshTime } = object?.status ?? {};
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (!ready) {
    return { state: 'pulling' };
  }
  const { status, reason, message } = ready;
  const hasSecret = status === 'True' && reason === 'SecretSynced';
  return {
    state: hasSecret ? 'pulled' : 'failed',
    ...(reason && { reason }),
    ...(message && { message: message.slice(0, MAX_MESSAGE_LENGTH) }),
    ...(refreshTime && { refreshTime }),
  };
}
