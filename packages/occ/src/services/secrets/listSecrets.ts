import {
  followPages,
  OpenChoreoError,
  type Page,
  type PageOptions,
  type Secret,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  MANAGED_BY_LABEL,
  MANAGED_BY_OPENCHOREO,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../errors';
import type { Session } from '../session';

type Client = Session['client'];

const PAGE_SIZE = 100;

/** No secret has this name, because it is none. */
const IMPOSSIBLE_NAME = 'X';

/** What a list tells of a secret; never a value. */
export interface ListedSecret {
  name: string;
  type: string;
  targetPlane?: string;
  keys: string[];
  labels?: Record<string, string>;
  createdAt?: string;
}

/**
 * All secrets of a namespace that the API manages. They come from the references, which hold no value and
 * name also those whose plane cannot be reached; from the secrets only for callers who may read nothing else.
 */
export async function listSecrets(
  client: Client,
  namespace: string,
): Promise<ListedSecret[]> {
  await assertEnabled(client, namespace);
  const references = await listSecretReferences(client, namespace);
  const secrets = references.filter(isManaged).map(toListed);
  return secrets.length > 0 ? secrets : listOtherwise(client, namespace);
}

/** All references of a namespace. */
export async function listSecretReferences(
  client: Client,
  namespace: string,
): Promise<SecretReference[]> {
  return collect(page => client.listSecretReferences(namespace, page));
}

export function toListed({ metadata, spec }: SecretReference): ListedSecret {
  const { targetPlane } = spec;
  return {
    name: metadata.name,
    type: spec.template.type ?? 'Opaque',
    ...(targetPlane && {
      targetPlane: `${targetPlane.kind}/${targetPlane.name}`,
    }),
    keys: spec.data.map(({ secretKey }) => secretKey),
    labels: metadata.labels,
    createdAt: metadata.creationTimestamp,
  };
}

/** Whether the API of secrets knows a reference as its own. */
export function isManaged({ metadata, spec }: SecretReference): boolean {
  return (
    metadata.labels?.[MANAGED_BY_LABEL] === MANAGED_BY_OPENCHOREO &&
    spec.targetPlane !== undefined
  );
}

/** A list answers nothing both where nothing is and where nothing may be seen: tells them apart. */
async function listOtherwise(
  client: Client,
  namespace: string,
): Promise<ListedSecret[]> {
  const [mayViewReferences, mayView] = await client.evaluate(
    ['secretReference', 'secret'].map(type => ({
      action: `${type.toLowerCase()}:view`,
      resource: { type, hierarchy: { namespace } },
    })),
  );
  if (mayViewReferences?.decision) {
    return [];
  }
  if (!mayView?.decision) {
    throw new OccError(
      `You do not have permission to see the secrets of namespace '${namespace}' (secretreference:view).`,
    );
  }
  const secrets = await collect(page => client.listSecrets(namespace, page));
  return secrets.map(withoutValues);
}

function withoutValues({ metadata, type, data = {} }: Secret): ListedSecret {
  return {
    name: metadata.name,
    type,
    keys: Object.keys(data),
    labels: metadata.labels,
    createdAt: metadata.creationTimestamp,
  };
}

/** References are answered even while the API of secrets is off; asking for one secret tells, without a value. */
async function assertEnabled(client: Client, namespace: string): Promise<void> {
  try {
    await client.getSecret(namespace, IMPOSSIBLE_NAME);
  } catch (error) {
    if (error instanceof OpenChoreoError && isRefused(error)) {
      throw error;
    }
  }
}

function isRefused({ kind, status }: OpenChoreoError): boolean {
  return kind !== 'response' || status === 401 || status === 501;
}

async function collect<T>(
  read: (page: PageOptions) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  for await (const page of followPages(cursor =>
    read({ limit: PAGE_SIZE, cursor }),
  )) {
    items.push(...page);
  }
  return items;
}
