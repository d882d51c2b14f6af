import { Command } from 'commander';
import { printList, type OutputFormat } from '../../../output';
import { readConfig } from '../../../services/config';
import { outputOption } from '../../options';

export function controlPlaneListCommand(): Command {
  return new Command('list')
    .description('list the control planes')
    .addOption(outputOption('table'))
    .action(async ({ output }: { output: OutputFormat }) => {
      const config = await readConfig();
      printList(config?.controlplanes ?? [], output, {
        headings: ['NAME', 'URL'],
        toRow: ({ name, url }) => [name, url],
        toName: ({ name }) => name,
        empty: 'No control planes found',
      });
    });
}
