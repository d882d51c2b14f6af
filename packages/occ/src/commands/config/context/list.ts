import { Command } from 'commander';
import { printList, type OutputFormat } from '../../../output';
import { readConfig } from '../../../services/config';
import { outputOption } from '../../options';

export function contextListCommand(): Command {
  return new Command('list')
    .description('list the contexts; the one in use has a star')
    .addOption(outputOption('table'))
    .action(async ({ output }: { output: OutputFormat }) => {
      const config = await readConfig();
      printList(config?.contexts ?? [], output, {
        headings: ['', 'NAME', 'CONTROL PLANE', 'CREDENTIALS', 'NAMESPACE'],
        toRow: ({ name, controlplane, credentials, namespace }) => [
          name === config?.currentContext ? '*' : '',
          name,
          controlplane,
          credentials ?? '',
          namespace ?? '',
        ],
        toName: ({ name }) => name,
        empty: 'No contexts found',
      });
    });
}
