import { Command } from 'commander';
import { OccError } from '../errors';
import { collect, namespaceOption, outputOption, parsePairs } from '../options';
import { printLine, printObject, type ObjectFormat } from '../output';
import { connect } from '../session';
import { planUpdate, type SecretChange } from './planUpdate';
import { printChanged } from './printSecrets';
import { planRestart, type RestartFlag } from './restart';
import {
  addValueOptions,
  readValues,
  warnAboutValues,
  type ValueSources,
} from './values';
import { addWaitOptions, followSync, type WaitFlags } from './wait';

interface UpdateFlags extends ValueSources, WaitFlags {
  namespace?: string;
  replace: boolean;
  dryRun?: boolean;
  output: ObjectFormat;
  label?: string[];
  removeLabel?: string[];
  removeKey?: string[];
  restart?: RestartFlag;
}

/** Creates `occ secret update`. */
export function secretUpdateCommand(): Command {
  const command = new Command('update')
    .description('change values or labels of a secret and keep the others')
    .argument('<name>')
    .addOption(namespaceOption());
  addValueOptions(command)
    .option('--replace', "remove all keys that aren't given", false)
    .option('--remove-key <key>', 'remove a key; can be repeated', collect)
    .option('--label <key=value>', 'set a label; can be repeated', collect)
    .option('--remove-label <key>', 'remove a label; can be repeated', collect)
    .option('--dry-run', 'print the changes without updating')
    .addOption(outputOption('table', 'yaml', 'json'));
  return addWaitOptions(command, 'until the value is in the store')
    .option(
      '--restart [environments]',
      'wait, then restart the workloads that use the changed keys in these environments; by default in all non-production ones',
    )
    .action(update);
}

async function update(
  name: string,
  flags: UpdateFlags,
  command: Command,
): Promise<void> {
  const entries = await readValues(flags);
  const { label = [], removeLabel = [], removeKey = [] } = flags;
  if (
    [entries, label, removeLabel, removeKey].every(list => list.length === 0)
  ) {
    throw new OccError(
      'Nothing to update. Use --from-literal, --from-file, --from-env-file, --from-stdin, --prompt, --remove-key, --label, or --remove-label.',
    );
  }
  const session = await connect(command);
  const { client, url } = session;
  const namespace = session.resolveNamespace(flags.namespace);
  const { replace, output } = flags;
  const change = await planUpdate(
    client,
    {
      namespace,
      name,
      replace,
      removeKeys: removeKey,
      labels: parsePairs('--label', label),
      removeLabels: removeLabel,
    },
    entries,
  );
  const { data, labels, kept } = change;
  await warnAboutValues(
    change.type,
    entries,
    kept.map(key => [key, data[key]]),
  );
  if (flags.dryRun) {
    printPlan(name, change, output);
    return;
  }
  const { restart: restartFlag, timeout } = flags;
  const sync = await followSync(
    session,
    { namespace, name },
    { ...flags, wait: flags.wait || restartFlag !== undefined },
  );
  const restart =
    restartFlag &&
    (await planRestart({
      ...{ client, namespace, name, timeout },
      flag: restartFlag,
    }));
  const secret = await client.updateSecret(namespace, name, { data, labels });
  printChanged(secret, 'updated', { namespace, url }, output);
  await sync?.waitUntilSynced();
  if (restart) {
    await restart.run(change.set);
  }
}

function printPlan(
  name: string,
  { set, kept, removed }: SecretChange,
  output: ObjectFormat,
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
