import { Command } from 'commander';
import { printLine, warn } from '../../output';
import { isManaged } from '../../services/secrets';
import { connect } from '../../services/session';
import { namespaceOption } from '../options';

interface Flags {
  namespace?: string;
}

export function secretReferenceDeleteCommand(): Command {
  return new Command('delete')
    .description('delete a reference, and nothing in the store of a plane')
    .argument('<name>')
    .addOption(namespaceOption())
    .action(async (name: string, { namespace }: Flags) => {
      const { client, url, resolveNamespace } = await connect();
      const where = resolveNamespace(namespace);
      const reference = await client.getSecretReference(where, name);
      await client.deleteSecretReference(where, name);
      printLine(`SecretReference '${name}' deleted in ${where} on ${url}`);
      if (isManaged(reference)) {
        warn(
          `the value of '${name}' stays on its plane and in the store as an orphaned value. To delete a secret with its value, use: occ secret delete`,
        );
      }
    });
}
