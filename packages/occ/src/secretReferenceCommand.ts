import { Command } from 'commander';
import { namespaceOption, outputOption } from './options';
import {
  formatAge,
  formatPlace,
  printLine,
  printList,
  printObject,
  warn,
  type OutputFormat,
} from './output';
import { isManaged, listSecretReferences, toListed } from './secrets/list';
import { connect } from './session';

interface Flags {
  namespace?: string;
}

/** Creates `occ secretreference`, which manages the SecretReference objects of the control plane. */
export function secretReferenceCommand(): Command {
  const command = new Command('secretreference')
    .aliases(['secretreferences', 'sr', 'secretref'])
    .description('manage SecretReference objects on the control plane');
  command
    .command('list')
    .alias('ls')
    .description('list the SecretReference objects of a namespace')
    .addOption(namespaceOption())
    .addOption(outputOption('table', 'wide', 'yaml', 'json', 'name'))
    .action(list);
  command
    .command('get <name>')
    .description('show a SecretReference')
    .addOption(namespaceOption())
    .addOption(outputOption('yaml', 'json'))
    .action(get);
  command
    .command('delete <name>')
    .description('delete a SecretReference; the value stays in the store')
    .addOption(namespaceOption())
    .action(deleteReference);
  return command;
}

async function list(
  { namespace, output }: Flags & { output: OutputFormat },
  command: Command,
): Promise<void> {
  const { client, resolveNamespace } = await connect(command);
  const references = await listSecretReferences(
    client,
    resolveNamespace(namespace),
  );
  const isWide = output === 'wide';
  printList(references, output, {
    headings: [
      'NAME',
      ...(isWide ? ['TYPE', 'TARGET PLANE', 'KEYS'] : []),
      'AGE',
    ],
    toRow: reference => {
      const { name, type, targetPlane, keys, createdAt } = toListed(reference);
      return [
        name,
        ...(isWide ? [type, targetPlane ?? '-', keys.join(',')] : []),
        formatAge(createdAt),
      ];
    },
    toName: ({ metadata }) => `secretreference/${metadata.name}`,
    empty: 'No secret references found',
  });
}

async function get(
  name: string,
  { namespace, output }: Flags & { output: 'yaml' | 'json' },
  command: Command,
): Promise<void> {
  const { client, resolveNamespace } = await connect(command);
  const where = resolveNamespace(namespace);
  printObject(await client.getSecretReference(where, name), output);
}

async function deleteReference(
  name: string,
  flags: Flags,
  command: Command,
): Promise<void> {
  const { client, url, resolveNamespace } = await connect(command);
  const namespace = resolveNamespace(flags.namespace);
  const reference = await client.getSecretReference(namespace, name);
  await client.deleteSecretReference(namespace, name);
  printLine(
    `SecretReference '${name}' deleted ${formatPlace({ namespace, url })}`,
  );
  if (isManaged(reference)) {
    warn(
      `the value of '${name}' stays on its plane and in the store as an orphaned value. To delete a secret with its value, use: occ secret delete`,
    );
  }
}
