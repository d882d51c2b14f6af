import { Command } from 'commander';
import {
  OpenChoreoError,
  type OpenChoreoClient,
  type Secret,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  MANAGED_BY_LABEL,
  validateSecretData,
  type Problem,
} from '@openchoreo-secrets/plugin-common';
import { assertNoProblems, OccError } from '../errors';
import { collect, namespaceOption, outputOption, parsePairs } from '../options';
import {
  printChanged,
  printLine,
  printObject,
  type ObjectFormat,
} from '../output';
import { connect } from '../session';
import { planRestart, type RestartFlag } from './restart';
import {
  addValueOptions,
  decodeText,
  readValues,
  warnAboutValues,
  type Entry,
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

/** The new state of a secret and the differences from the current state. */
interface SecretChange {
  type: string;
  data: Record<string, string>;
  labels: Record<string, string>;
  set: string[];
  kept: string[];
  removed: string[];
}

/** The secret to update, and the changes other than new values. */
interface UpdateTarget {
  namespace: string;
  name: string;
  /** Whether to remove all keys that aren't given. */
  replace: boolean;
  removeKeys: readonly string[];
  labels: Record<string, string>;
  removeLabels: readonly string[];
}

/** The current state of a secret. */
interface Known {
  type: string;
  labels: Record<string, string>;
  keys: string[];
  /** Empty if all values are replaced. */
  data: Record<string, string>;
}

/**
 * Plans an update. The API removes every key and label that isn't sent, so the plan also contains the unchanged ones.
 *
 * @throws OccError if an unchanged value is binary, a removed key or label doesn't exist, or the result isn't valid
 */
async function planUpdate(
  client: OpenChoreoClient,
  target: UpdateTarget,
  entries: readonly Entry[],
): Promise<SecretChange> {
  const { namespace, name, replace, removeKeys, removeLabels } = target;
  const known = replace
    ? await readOutline(client, namespace, name)
    : toKnown(await client.getSecret(namespace, name));
  const set = entries.map(([key]) => key);
  assertExist(name, 'key', known.keys, removeKeys);
  assertExist(name, 'label', Object.keys(known.labels), removeLabels);
  const kept = replace
    ? []
    : known.keys.filter(key => !set.includes(key) && !removeKeys.includes(key));
  const final = [...kept.map(key => readKept(name, known, key)), ...entries];
  const problems = await validateSecretData(known.type, final);
  assertNoProblems(
    `Can't update secret '${name}'`,
    problems.filter(({ path }) => !isOf(path, kept)),
  );
  return {
    type: known.type,
    data: Object.fromEntries(final),
    labels: Object.fromEntries(
      Object.entries({ ...known.labels, ...target.labels }).filter(
        ([key]) => !removeLabels.includes(key),
      ),
    ),
    set,
    kept,
    removed: known.keys.filter(
      key => !set.includes(key) && !kept.includes(key),
    ),
  };
}

function assertExist(
  name: string,
  what: 'key' | 'label',
  existing: readonly string[],
  removed: readonly string[],
): void {
  const missing = removed.find(key => !existing.includes(key));
  if (missing !== undefined) {
    throw new OccError(`Secret '${name}' has no ${what} '${missing}'.`);
  }
}

/** Reads the type, keys, and labels from the reference, which is enough to replace all values. */
async function readOutline(
  client: OpenChoreoClient,
  namespace: string,
  name: string,
): Promise<Known> {
  try {
    return toKnownReference(await client.getSecretReference(namespace, name));
  } catch (error) {
    if (error instanceof OpenChoreoError && error.status === 403) {
      return toKnown(await client.getSecret(namespace, name));
    }
    if (error instanceof OpenChoreoError && error.status === 404) {
      throw new OccError('secret not found');
    }
    throw error;
  }
}

function toKnown({ type, metadata, data = {} }: Secret): Known {
  return { type, labels: ownLabels(metadata), keys: Object.keys(data), data };
}

function toKnownReference({ metadata, spec }: SecretReference): Known {
  return {
    type: spec.template.type ?? 'Opaque',
    labels: ownLabels(metadata),
    keys: spec.data.map(({ secretKey }) => secretKey),
    data: {},
  };
}

/** Returns the labels without the server's own label, which the server adds on every write. */
function ownLabels({
  labels: { [MANAGED_BY_LABEL]: _, ...labels } = {},
}: Secret['metadata']): Record<string, string> {
  return labels;
}

function readKept(name: string, { data }: Known, key: string): Entry {
  const text = decodeText(data[key]);
  if (text === undefined) {
    throw new OccError(
      `The value of key '${key}' of secret '${name}' contains binary data, which an update would corrupt. Nothing was changed. Change the Kubernetes Secret on the plane with kubectl, or use --replace with all values.`,
    );
  }
  return [key, text];
}

function isOf(path: Problem['path'], keys: readonly string[]): boolean {
  return keys.some(key => path === `/data/${key}`);
}
