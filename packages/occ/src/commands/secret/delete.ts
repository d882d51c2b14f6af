import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { OccError } from '../../errors';
import { escapeControls, printLine } from '../../output';
import { connect } from '../../services/session';
import { namespaceOption } from '../options';
import { formatPlace } from './printSecret';

interface Flags {
  namespace?: string;
  dryRun?: boolean;
  yes?: boolean;
}

export function secretDeleteCommand(): Command {
  return new Command('delete')
    .description('delete secrets, with their values in the store')
    .argument('<name...>')
    .addOption(namespaceOption())
    .option('-y, --yes', "don't ask for confirmation on a terminal")
    .option('--dry-run', 'only print what would be deleted')
    .action(deleteSecrets);
}

async function deleteSecrets(
  names: string[],
  { namespace, dryRun, yes }: Flags,
): Promise<void> {
  const { client, url, resolveNamespace } = await connect();
  const where = resolveNamespace(namespace);
  const place = formatPlace({ namespace: where, url });
  if (dryRun) {
    for (const name of names) {
      await client.getSecretReference(where, name);
      printLine(`Secret '${name}' would be deleted ${place} (dry run)`);
    }
    return;
  }
  if (!yes && process.stdin.isTTY) {
    await confirm(`Delete ${names.join(', ')} ${place}?`);
  }
  for (const name of names) {
    await client.deleteSecret(where, name);
    printLine(`Secret '${name}' deleted ${place}`);
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
