import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { z as Zod } from 'zod/v3';
import type { RequestContext } from './services/RequestContext';
import type { SecretsService } from './services/secrets/SecretsService';

const DEFAULT_LIMIT = 100;

/**
 * Registers the plugin's actions for tools. An action has no OpenChoreo token of a person, so actions exist only where
 * the backend has its own identity.
 */
export function createSecretsActions(options: ActionOptions): void {
  createListSecretsAction(options);
  createDescribeSecretAction(options);
}

export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  service: SecretsService;
  /** Throws a 403 for service principals that the operation of the HTTP API isn't opened to. */
  getContext(
    operation: 'listSecrets' | 'getSecret',
    credentials: BackstageCredentials,
  ): RequestContext;
}

/** The attributes of all actions: they change nothing and don't return values. */
const readOnly = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;

function createListSecretsAction({
  actionsRegistry,
  service,
  getContext,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'list-secrets',
    title: 'List secrets',
    description:
      'Lists the secrets of an OpenChoreo namespace, by name: type, target plane, keys and labels, never a value.',
    attributes: readOnly,
    schema: {
      input: z =>
        z.object({
          namespace: z.string().describe('The OpenChoreo namespace'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(1000)
            .optional()
            .describe(`Maximum number of secrets; ${DEFAULT_LIMIT} by default`),
          cursor: z
            .string()
            .optional()

            .describe('The nextCursor of the previous page'),
        }),
      output: z =>
        z.object({
          items: z.array(createSecretSchema(z)),
          nextCursor: z
            .string()
            .optional()
            .describe('Cursor of the next page; absent on the last page'),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: await service.listSecrets(
        { ...input, limit: input.limit ?? DEFAULT_LIMIT },
        getContext('listSecrets', credentials),
      ),
    }),
  });
}

function createDescribeSecretAction({
  actionsRegistry,
  service,
  getContext,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'describe-secret',
    title: 'Describe a secret',
    description:
      'Describes one secret of an OpenChoreo namespace: type, target plane, keys and labels, never a value.',
    attributes: readOnly,
    schema: {
      input: z =>
        z.object({
          namespace: z.string().describe('The OpenChoreo namespace'),
          name: z.string().describe('The name of the secret'),
        }),
      output: z => createSecretSchema(z),
    },
    action: async ({ input, credentials }) => {
      const context = getContext('getSecret', credentials);
      return { output: await service.getSecret(input, context) };
    },
  });
}

/** The metadata of a secret, as the HTTP API returns it. */
function createSecretSchema(z: typeof Zod) {
  return z.object({
    name: z.string(),
    type: z.string().describe('The Kubernetes type'),
    category: z.string().optional().describe('Absent if generic'),
    targetPlane: z
      .object({ kind: z.string(), name: z.string() })
      .optional()
      .describe('The plane whose store keeps the values'),
    keys: z.array(z.string()),
    labels: z.record(z.string()).optional(),
    createdAt: z.string().optional(),
    managed: z
      .boolean()
      .describe('Whether it was created through the Secret Management API'),
  });
}
