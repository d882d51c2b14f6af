import { createSecretSchema } from './secretSchema';
import { readOnly, type ActionOptions } from './types';

const DEFAULT_LIMIT = 100;

export function createListSecretsAction({
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
            .describe(
              `How many to answer at the most; ${DEFAULT_LIMIT} unless given`,
            ),
          cursor: z
            .string()
            .optional()
            .describe('The nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          items: z.array(createSecretSchema(z)),
          nextCursor: z
            .string()
            .optional()
            .describe('Where the next page begins; absent on the last page'),
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
