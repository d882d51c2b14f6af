import { Command } from 'commander';
import { outputOption } from './options';
import { formatAge, printList, printObject, type OutputFormat } from './output';
import { collectPages, connect } from './session';

const DISPLAY_NAME = 'openchoreo.dev/display-name';

/** Creates `occ namespace`. */
export function namespaceCommand(): Command {
  const command = new Command('namespace')
    .aliases(['namespaces', 'ns'])
    .description('list and show namespaces');
  command
    .command('list')
    .alias('ls')
    .description('list the namespaces that you have access to')
    .addOption(outputOption('table', 'wide', 'yaml', 'json', 'name'))
    .action(list);
  command
    .command('get <name>')
    .description('show a namespace')
    .addOption(outputOption('yaml', 'json'))
    .action(get);
  return command;
}

async function list(
  { output }: { output: OutputFormat },
  command: Command,
): Promise<void> {
  const { client } = await connect(command);
  const isWide = output === 'wide';
  printList(await collectPages(client.listNamespaces()), output, {
    headings: ['NAME', ...(isWide ? ['DISPLAY NAME', 'STATUS'] : []), 'AGE'],
    toRow: ({ metadata, status }) => [
      metadata.name,
      ...(isWide
        ? [metadata.annotations?.[DISPLAY_NAME] ?? '', status?.phase ?? '']
        : []),
      formatAge(metadata.creationTimestamp),
    ],
    toName: ({ metadata }) => `namespace/${metadata.name}`,
    empty: 'No namespaces found',
  });
}

async function get(
  name: string,
  { output }: { output: 'yaml' | 'json' },
  command: Command,
): Promise<void> {
  const { client } = await connect(command);
  printObject(await client.getNamespace(name), output);
}
