import { Command } from 'commander';
import { printObject, type OutputFormat } from '../../output';
import { toListed } from '../../services/secrets';
import { connect } from '../../services/session';
import { namespaceOption, outputOption } from '../options';
import { printSecrets } from './printSecret';

interface Flags {
  namespace?: string;
  output: OutputFormat;
}

export function secretGetCommand(): Command {
  return new Command('get')
    .description(
      'show a secret with its values in base64, or a line without them with -o table',
    )
    .argument('<name>')
    .addOption(namespaceOption())
    .addOption(outputOption('yaml'))
    .action(async (name: string, { namespace, output }: Flags) => {
      const { client, resolveNamespace } = await connect();
      const where = resolveNamespace(namespace);
      if (output === 'table') {
        const reference = await client.getSecretReference(where, name);
        printSecrets([toListed(reference)], output);
      } else {
        printObject(await client.getSecret(where, name), output);
      }
    });
}
