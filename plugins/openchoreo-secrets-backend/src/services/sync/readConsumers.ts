import {
  OpenChoreoError,
  type OpenChoreoClient,
  type ReleaseBinding,
} from '@openchoreo-secrets/openchoreo-client';
import type { Consumer, SecretUse } from '@openchoreo-secrets/plugin-common';
import { collect } from '../usage/collect';
import { toConsumerState } from './toConsumerState';

/** Trees that are asked for at once; each is a call to a plane. */
const CONCURRENCY = 4;
/** Beyond that the rest is unknown: nobody reads so many, and each costs a call. */
const MAX_TREES = 40;

interface Place {
  component: string;
  environment: string;
}

/** Asks OpenChoreo of each workload that uses a secret whether it has pulled it. */
export async function readConsumers(
  secret: { namespace: string; name: string },
  uses: SecretUse[],
  client: OpenChoreoClient,
): Promise<Consumer[]> {
  const places = findPlaces(uses);
  if (places.length === 0) {
    return [];
  }
  const { namespace, name } = secret;
  const [reference, bindings] = await Promise.all([
    client.getSecretReference(namespace, name),
    collect(client.listReleaseBindings(namespace)),
  ]);
  const keys = new Set(
    reference.spec.data.map(({ remoteRef }) => remoteRef.key),
  );
  const consumers: Consumer[] = [];
  for (let start = 0; start < places.length; start += CONCURRENCY) {
    const some = places.slice(start, start + CONCURRENCY);
    consumers.push(
      ...(await Promise.all(
        some.map(async place => ({
          ...place,
          ...(start < MAX_TREES
            ? await readState(
                namespace,
                findBinding(bindings, place),
                keys,
                client,
              )
            : { state: 'unknown' as const }),
        })),
      )),
    );
  }
  return consumers;
}

/** Builds and workloads that were not released yet have nothing to pull. */
function findPlaces(uses: SecretUse[]): Place[] {
  const places = new Map<string, Place>();
  for (const { component, environment } of uses) {
    if (environment) {
      places.set(`${component}/${environment}`, { component, environment });
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

async function readState(
  namespace: string,
  binding: string | undefined,
  keys: ReadonlySet<string>,
  client: OpenChoreoClient,
): Promise<Pick<Consumer, 'state'>> {
  if (!binding) {
    return { state: 'unknown' };
  }
  try {
    return toConsumerState(
      await client.getReleaseTree(namespace, binding),
      keys,
    );
  } catch (error) {
    if (error instanceof OpenChoreoError) {
      return { state: 'unknown' };
    }
    throw error;
  }
}
