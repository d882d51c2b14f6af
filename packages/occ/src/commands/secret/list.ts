import { Command } from 'commander';
import type { OutputFormat } from '../../output';
import { listSecrets } from '../../services/secrets';
import { connect } from '../../services/session';
import { namespaceOption, outputOption } from '../options';
import { printSecrets } from './printSecret';

interface Flags {
  namespace?: string;
  output: OutputFormat;
}

export function secretListCommand(): Command {
  return new Command('list')
    .description('list the secrets of a namespace, without their values')
    .addOption(namespaceOption())
    .addOption(outputOption('table'))
    .action(async ({ namespace, output }: Flags) => {
      const { client, resolveNamespace } = await connect();
      printSecrets(
        await listSecrets(client, resolveNamespace(namespace)),
        output,
      );
    });
}
