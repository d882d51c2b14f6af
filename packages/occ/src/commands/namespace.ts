import { Command } from 'commander';
import type { Namespace } from '@openchoreo-secrets/openchoreo-client';
import { formatAge, printList, type OutputFormat } from '../output';
import { connect } from '../services/session';
import { outputOption } from './options';

const DISPLAY_NAME = 'openchoreo.dev/display-name';

export function namespaceCommand(): Command {
  const list = new Command('list')
    .description('list the namespaces that you may see')
    .addOption(outputOption('table'))
    .action(async ({ output }: { output: OutputFormat }) => {
      const { client } = await connect();
      const namespaces: Namespace[] = [];
      for await (const page of client.listNamespaces()) {
        namespaces.push(...page);
      }
      printList(namespaces, output, {
        headings: ['NAME', 'DISPLAY NAME', 'STATUS', 'AGE'],
        toRow: ({ metadata, status }) => [
          metadata.name,
          metadata.annotations?.[DISPLAY_NAME] ?? '',
          status?.phase ?? '',
          formatAge(metadata.creationTimestamp),
        ],
        toName: ({ metadata }) => `namespace/${metadata.name}`,
        empty: 'No namespaces found',
      });
    });
  return new Command('namespace')
    .aliases(['namespaces', 'ns'])
    .description('look at namespaces')
    .addCommand(list);
}
