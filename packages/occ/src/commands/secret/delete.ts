import { Command } from 'commander';
import { printLine } from '../../output';
import { connect } from '../../services/session';
import { namespaceOption } from '../options';

interface Flags {
  namespace?: string;
  dryRun?: boolean;
}

export function secretDeleteCommand(): Command {
  return new Command('delete')
    .description('delete a secret, in the store of its plane too')
    .argument('<name>')
    .addOption(namespaceOption())
    .option('--dry-run', 'only say what would be deleted')
    .action(async (name: string, { namespace, dryRun }: Flags) => {
      const { client, resolveNamespace } = await connect();
      const where = resolveNamespace(namespace);
      if (dryRun) {
        await client.getSecretReference(where, name);
        printLine(`Secret '${name}' would be deleted (dry run)`);
        return;
      }
      await client.deleteSecret(where, name);
      printLine(`Secret '${name}' deleted`);
    });
}
