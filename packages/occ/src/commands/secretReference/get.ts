import { Command } from 'commander';
import { printObject } from '../../output';
import { connect } from '../../services/session';
import { namespaceOption, outputOption } from '../options';

interface Flags {
  namespace?: string;
  output: 'yaml' | 'json';
}

export function secretReferenceGetCommand(): Command {
  return new Command('get')
    .description('show a reference')
    .argument('<name>')
    .addOption(namespaceOption())
    .addOption(outputOption('yaml', ['yaml', 'json']))
    .action(async (name: string, { namespace, output }: Flags) => {
      const { client, resolveNamespace } = await connect();
      const where = resolveNamespace(namespace);
      printObject(await client.getSecretReference(where, name), output);
    });
}
