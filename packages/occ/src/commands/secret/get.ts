import { Command } from 'commander';
import { OccError } from '../../errors';
import { printObject } from '../../output';
import { toListed } from '../../services/secrets';
import { connect } from '../../services/session';
import { namespaceOption, outputOption } from '../options';
import { printSecrets } from './printSecret';

interface Flags {
  key?: string;
  namespace?: string;
  output: 'table' | 'yaml' | 'json';
}

export function secretGetCommand(): Command {
  return new Command('get')
    .description(
      'show a secret with its values in base64; -o table leaves the values out',
    )
    .argument('<name>')
    .addOption(namespaceOption())
    .option('--key <key>', 'print only the value of this key, byte for byte')
    .addOption(outputOption('yaml'))
    .action(async (name: string, { namespace, key, output }: Flags) => {
      const { client, resolveNamespace } = await connect();
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
    });
}
