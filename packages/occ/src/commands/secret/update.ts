import { Command } from 'commander';
import { OccError } from '../../errors';
import { printLine, printObject } from '../../output';
import {
  parseLabels,
  planUpdate,
  type SecretChange,
} from '../../services/secrets';
import { connect } from '../../services/session';
import { readValues, type ValueSources } from '../../services/values';
import { collect, namespaceOption, outputOption } from '../options';
import { printChanged } from './printSecret';
import { addValueOptions } from './valueOptions';

interface Flags extends ValueSources {
  namespace?: string;
  replace: boolean;
  dryRun?: boolean;
  output: 'table' | 'yaml' | 'json';
  label?: string[];
  removeLabel?: string[];
  removeKey?: string[];
}

export function secretUpdateCommand(): Command {
  const command = new Command('update')
    .description(
      'change values or labels of a secret; everything else stays as it is',
    )
    .argument('<name>')
    .addOption(namespaceOption());
  return addValueOptions(command)
    .option('--replace', "remove all keys that aren't given", false)
    .option('--remove-key <key>', 'remove a key; may be repeated', collect)
    .option('--label <key=value>', 'set a label; may be repeated', collect)
    .option('--remove-label <key>', 'remove a label; may be repeated', collect)
    .option('--dry-run', 'only print what would change')
    .addOption(outputOption('table'))
    .action(update);
}

async function update(name: string, flags: Flags): Promise<void> {
  const entries = await readValues(flags);
  const { label = [], removeLabel = [], removeKey = [] } = flags;
  if (
    [entries, label, removeLabel, removeKey].every(list => list.length === 0)
  ) {
    throw new OccError(
      'There is nothing to update. Use --from-literal, --from-file, --from-env-file, --from-stdin, --prompt, --remove-key, --label or --remove-label.',
    );
  }
  const { client, url, resolveNamespace } = await connect();
  const namespace = resolveNamespace(flags.namespace);
  const { replace, output } = flags;
  const change = await planUpdate(
    client,
    {
      namespace,
      name,
      replace,
      removeKeys: removeKey,
      labels: parseLabels(label),
      removeLabels: removeLabel,
    },
    entries,
  );
  if (flags.dryRun) {
    printPlan(name, change, output);
    return;
  }
  const { data, labels } = change;
  const secret = await client.updateSecret(namespace, name, { data, labels });
  printChanged(secret, 'updated', { namespace, url }, output);
}

function printPlan(
  name: string,
  { set, kept, removed }: SecretChange,
  output: 'table' | 'yaml' | 'json',
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
