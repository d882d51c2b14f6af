import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { OccError } from '../errors';
import { namespaceOption, outputOption } from '../options';
import {
  escapeControls,
  formatPlace,
  printLine,
  printObject,
  type ObjectFormat,
} from '../output';
import { connect } from '../session';
import { secretCopyCommand } from './copyCommand';
import { secretCreateCommand } from './createCommand';
import { printSecrets, secretListCommand, toListed } from './list';
import { secretUpdateCommand } from './updateCommand';
import { addWaitOptions, followSync, type WaitFlags } from './wait';

/** Creates `occ secret`. */
export function secretCommand(): Command {
  return new Command('secret')
    .alias('secrets')
    .description('manage the secrets of a namespace')
    .addCommand(secretCreateCommand())
    .addCommand(getCommand())
    .addCommand(secretListCommand())
    .addCommand(secretUpdateCommand())
    .addCommand(secretCopyCommand())
    .addCommand(deleteCommand());
}

interface GetFlags {
  key?: string;
  namespace?: string;
  output: ObjectFormat;
}

function getCommand(): Command {
  return new Command('get')
    .description('show a secret with Base64 values; -o table omits the values')
    .argument('<name>')
    .addOption(namespaceOption())
    .option('--key <key>', 'print only the value of this key, byte for byte')
    .addOption(outputOption('yaml', 'json', 'table'))
    .action(getSecret);
}

async function getSecret(
  name: string,
  { namespace, key, output }: GetFlags,
  command: Command,
): Promise<void> {
  const { client, resolveNamespace } = await connect(command);
  const where = resolveNamespace(namespace);
  if (key !== undefined) {
    const { data = {} } = await client.getSecret(where, name);
    if (!Object.hasOwn(data, key)) {
      throw new OccError(`Secret '${name}' has no key '${key}'.`);
    }
    process.stdout.write(Buffer.from(data[key], 'base64'));
  } else if (output === 'table') {
    const reference = await client.getSecretReference(where, name);
    printSecrets([toListed(reference)], output);
  } else {
    printObject(await client.getSecret(where, name), output);
  }
}

interface DeleteFlags extends WaitFlags {
  namespace?: string;
  dryRun?: boolean;
  yes?: boolean;
}

function deleteCommand(): Command {
  return addWaitOptions(
    new Command('delete')
      .description('delete secrets and their values in the store')
      .argument('<name...>')
      .addOption(namespaceOption())
      .option('-y, --yes', "don't ask for confirmation on a terminal")
      .option('--dry-run', 'print the result without deleting'),
    'until the value is removed from the store',
  ).action(deleteSecrets);
}

async function deleteSecrets(
  names: string[],
  flags: DeleteFlags,
  command: Command,
): Promise<void> {
  const session = await connect(command);
  const { client, url } = session;
  const namespace = session.resolveNamespace(flags.namespace);
  const place = formatPlace({ namespace, url });
  if (flags.dryRun) {
    for (const name of names) {
      await client.getSecretReference(namespace, name);
      printLine(`Secret '${name}' would be deleted ${place} (dry run)`);
    }
    return;
  }
  if (!flags.yes && process.stdin.isTTY) {
    await confirm(`Delete ${names.join(', ')} ${place}?`);
  }
  for (const name of names) {
    const sync = await followSync(session, { namespace, name }, flags);
    await client.deleteSecret(namespace, name);
    printLine(`Secret '${name}' deleted ${place}`);
    await sync?.waitUntilRemoved();
  }
}

async function confirm(question: string): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stderr,
  });
  const answer = await terminal.question(`${escapeControls(question)} [y/N] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) {
    throw new OccError('Canceled. Nothing was changed.');
  }
}
