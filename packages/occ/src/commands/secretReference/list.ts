import { Command } from 'commander';
import { formatAge, printList, type OutputFormat } from '../../output';
import { listSecretReferences, toListed } from '../../services/secrets';
import { connect } from '../../services/session';
import { namespaceOption, outputOption } from '../options';

interface Flags {
  namespace?: string;
  output: OutputFormat;
}

export function secretReferenceListCommand(): Command {
  return new Command('list')
    .description('list the references of a namespace')
    .addOption(namespaceOption())
    .addOption(outputOption('table'))
    .action(async ({ namespace, output }: Flags) => {
      const { client, resolveNamespace } = await connect();
      const references = await listSecretReferences(
        client,
        resolveNamespace(namespace),
      );
      printList(references, output, {
        headings: ['NAME', 'TYPE', 'TARGET PLANE', 'KEYS', 'AGE'],
        toRow: reference => {
          const {
            name,
            type,
            targetPlane = '-',
            keys,
            createdAt,
          } = toListed(reference);
          return [
            name,
            type,
            targetPlane,
            keys.join(','),
            formatAge(createdAt),
          ];
        },
        toName: ({ metadata }) => `secretreference/${metadata.name}`,
        empty: 'No secret references found',
      });
    });
}
