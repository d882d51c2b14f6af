import { Command } from 'commander';
import {
  followPages,
  OpenChoreoError,
  type OpenChoreoClient,
  type Page,
  type PageOptions,
  type Secret,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  MANAGED_BY_LABEL,
  MANAGED_BY_OPENCHOREO,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../errors';
import { namespaceOption, outputOption } from '../options';
import { formatAge, printList, warn, type OutputFormat } from '../output';
import { collectPages, connect } from '../session';

const PAGE_SIZE = 100;
/** Number of namespaces read concurrently. */
const CONCURRENCY = 8;
/** A name that no secret can have, because names are lowercase. */
const IMPOSSIBLE_NAME = 'X';
const REQUIREMENT = /^(!?)([^=!,\s]+)(?:(!=|==?)([^=!,\s]*))?$/;

/** A secret without its values. */
export interface ListedSecret {
  /** Present only in lists of all namespaces. */
  namespace?: string;
  name: string;
  type: string;
  targetPlane?: string;
  keys: string[];
  labels?: Record<string, string>;
  createdAt?: string;
}

interface ListFlags {
  namespace?: string;
  allNamespaces?: boolean;
  selector?: string;
  output: OutputFormat;
}

/** Creates `occ secret list`. */
export function secretListCommand(): Command {
  return new Command('list')
    .alias('ls')
    .description('list secrets, without values')
    .addOption(namespaceOption())
    .option('-A, --all-namespaces', 'all namespaces that you have access to')
    .option(
      '-l, --selector <labels>',
      'only secrets with these labels: a=b, a!=b, a, or !a, separated by commas',
    )
    .addOption(outputOption('table', 'wide', 'yaml', 'json', 'name'))
    .action(list);
}

async function list(flags: ListFlags, command: Command): Promise<void> {
  const { namespace, allNamespaces, selector = '', output } = flags;
  if (namespace && allNamespaces) {
    throw new OccError("--namespace and --all-namespaces can't be combined.");
  }
  const matches = parseSelector(selector);
  const { client, resolveNamespace } = await connect(command);
  const secrets = allNamespaces
    ? await listAllNamespaces(client)
    : await listSecrets(client, resolveNamespace(namespace));
  printSecrets(
    secrets.filter(({ labels }) => matches(labels ?? {})),
    output,
  );
}

/**
 * Lists the managed secrets of a namespace from the references, which contain no values and include secrets on
 * unreachable planes. For callers with permission for secrets only, lists the secrets and drops the values.
 */
export async function listSecrets(
  client: OpenChoreoClient,
  namespace: string,
): Promise<ListedSecret[]> {
  const [references] = await Promise.all([
    listSecretReferences(client, namespace),
    assertEnabled(client, namespace),
  ]);
  const secrets = references.filter(isManaged).map(toListed);
  return secrets.length > 0 ? secrets : explainEmptyList(client, namespace);
}

/** Lists all references of a namespace. */
export async function listSecretReferences(
  client: OpenChoreoClient,
  namespace: string,
): Promise<SecretReference[]> {
  return collect(page => client.listSecretReferences(namespace, page));
}

/** Whether the Secret Management API created a reference. */
export function isManaged({ metadata, spec }: SecretReference): boolean {
  return (
    metadata.labels?.[MANAGED_BY_LABEL] === MANAGED_BY_OPENCHOREO &&
    spec.targetPlane !== undefined
  );
}

/** Converts a reference to a listed secret. */
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

/** Prints secrets without values; with a namespace column for all namespaces. */
export function printSecrets(
  secrets: readonly ListedSecret[],
  format: OutputFormat,
): void {
  const hasNamespaces = secrets.some(({ namespace }) => namespace);
  const isWide = format === 'wide';
  printList(secrets, format, {
    headings: [
      ...(hasNamespaces ? ['NAMESPACE'] : []),
      ...['NAME', 'TYPE', 'TARGET PLANE', 'AGE'],
      ...(isWide ? ['KEYS', 'LABELS'] : []),
    ],
    toRow: secret => [
      ...(hasNamespaces ? [secret.namespace ?? ''] : []),
      secret.name,
      secret.type,
      secret.targetPlane ?? '<unknown>',
      formatAge(secret.createdAt),
      ...(isWide ? [secret.keys.join(','), formatLabels(secret)] : []),
    ],
    toName: ({ name }) => `secret/${name}`,
    empty: 'No secrets found',
  });
}

function formatLabels({ labels = {} }: ListedSecret): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

async function listAllNamespaces(
  client: OpenChoreoClient,
): Promise<ListedSecret[]> {
  const namespaces = await collectPages(client.listNamespaces());
  const secrets: ListedSecret[] = [];
  for (let start = 0; start < namespaces.length; start += CONCURRENCY) {
    const lists = await Promise.all(
      namespaces
        .slice(start, start + CONCURRENCY)
        .map(async ({ metadata: { name: namespace } }) => {
          const listed = await listIfAllowed(client, namespace);
          return listed.map(secret => ({ namespace, ...secret }));
        }),
    );
    secrets.push(...lists.flat());
  }
  return secrets;
}

async function listIfAllowed(
  client: OpenChoreoClient,
  namespace: string,
): Promise<ListedSecret[]> {
  try {
    return await listSecrets(client, namespace);
  } catch (error) {
    if (error instanceof OccError) {
      warn(error.message);
      return [];
    }
    throw error;
  }
}

/** Throws if the list is empty because the caller has no permission. */
async function explainEmptyList(
  client: OpenChoreoClient,
  namespace: string,
): Promise<ListedSecret[]> {
  const [canViewReferences, canView] = await client.evaluate(
    ['secretReference', 'secret'].map(type => ({
      action: `${type.toLowerCase()}:view`,
      resource: { type, hierarchy: { namespace } },
    })),
  );
  if (canViewReferences?.decision) {
    return [];
  }
  if (!canView?.decision) {
    throw new OccError(
      `You don't have permission to list the secrets of namespace '${namespace}' (secretreference:view).`,
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

/** Throws if secret management is off. The server lists references anyway, so this requests a secret that can't exist. */
async function assertEnabled(
  client: OpenChoreoClient,
  namespace: string,
): Promise<void> {
  try {
    await client.getSecret(namespace, IMPOSSIBLE_NAME);
  } catch (error) {
    if (
      error instanceof OpenChoreoError &&
      (error.status === 401 || error.status === 501)
    ) {
      throw error;
    }
  }
}

async function collect<T>(
  read: (page: PageOptions) => Promise<Page<T>>,
): Promise<T[]> {
  return collectPages(
    followPages(cursor => read({ limit: PAGE_SIZE, cursor })),
  );
}

type Labels = Record<string, string>;

/** Parses a label selector with `a=b`, `a!=b`, `a`, and `!a`; an empty selector matches everything. */
function parseSelector(selector: string): (labels: Labels) => boolean {
  const requirements = selector
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(parseRequirement);
  return labels => requirements.every(isMet => isMet(labels));
}

function parseRequirement(text: string): (labels: Labels) => boolean {
  const [, not, key, operator, value] = REQUIREMENT.exec(text) ?? [];
  if (!key || (not && operator)) {
    throw new OccError(
      '--selector takes a=b, a!=b, a, or !a, separated by commas.',
    );
  }
  switch (operator) {
    case undefined:
      return labels => Object.hasOwn(labels, key) === !not;
    case '!=':
      return labels => labels[key] !== value;
    default:
      return labels => labels[key] === value;
  }
}
