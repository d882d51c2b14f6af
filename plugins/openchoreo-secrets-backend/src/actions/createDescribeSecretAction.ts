import { createSecretSchema } from './secretSchema';
import { readOnly, type ActionOptions } from './types';

export function createDescribeSecretAction({
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
