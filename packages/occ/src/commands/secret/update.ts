import { Command } from 'commander';
import { OccError } from '../../errors';
import { printLine, printObject, type OutputFormat } from '../../output';
import { planUpdate, type SecretChange } from '../../services/secrets';
import { connect } from '../../services/session';
import { readValues, type ValueSources } from '../../services/values';
import { namespaceOption, outputOption } from '../options';
import { printChanged } from './printSecret';
import { addValueOptions } from './valueOptions';

interface Flags extends ValueSources {
  namespace?: string;
  replace: boolean;
  dryRun?: boolean;
  output: OutputFormat;
}

export function secretUpdateCommand(): Command {
  const command = new Command('update')
    .description(
      'set values of a secret; its other values and its labels stay as they are',
    )
    .argument('<name>')
    .addOption(namespaceOption());
  return addValueOptions(command)
    .option('--replace', 'remove all keys that are not given', false)
    .option('--dry-run', 'only say what would change')
    .addOption(outputOption('table'))
    .action(update);
}

async function update(name: string, flags: Flags): Promise<void> {
  const entries = await readValues(flags);
  if (entries.length === 0) {
    throw new OccError(
      'There is nothing to update: give values with --from-literal, --from-file, --from-env-file, --from-stdin or --prompt.',
    );
  }
  const { client, resolveNamespace } = await connect();
  const namespace = resolveNamespace(flags.namespace);
  const { replace, output } = flags;
  const change = await planUpdate(
    client,
    { namespace, name, replace },
    entries,
  );
  if (flags.dryRun) {
    printPlan(name, change, output);
    return;
  }
  const { data, labels } = change;
  const secret = await client.updateSecret(namespace, name, { data, labels });
  printChanged(secret, 'updated', output);
}

function printPlan(
  name: string,
  { set, kept, removed }: SecretChange,
  output: OutputFormat,
): void {
  if (output !== 'table') {
    printObject({ name, set, kept, removed }, output);
    return;
  }
  printLine(`Secret '${name}' would be updated (dry run)`);
  for (const [what, keys] of Object.entries({ set, kept, removed })) {
    printLine(`  ${what}: ${keys.join(', ') || '-'}`);
  }
}
