import { Command, Option } from 'commander';
import {
  categories,
  DEFAULT_CATEGORY,
  type CategoryId,
} from '@openchoreo-secrets/plugin-common';
import { printLine, printObject, warn } from '../../../output';
import {
  checkNewSecret,
  createSecret,
  isOutOfPlace,
  parseLabels,
  parseTargetPlane,
} from '../../../services/secrets';
import { connect } from '../../../services/session';
import type { Entry } from '../../../services/values';
import { collect, namespaceOption, outputOption } from '../../options';
import { printChanged } from '../printSecret';

/** The flags that all secrets are created with. */
export interface NewSecretFlags {
  namespace?: string;
  targetPlane: string;
  category: CategoryId;
  label?: string[];
  dryRun?: boolean;
  output: 'table' | 'yaml' | 'json';
}

/** A command that creates secrets, with the options that all of them have. */
export function newSecretCommand(name: string): Command {
  return new Command(name)
    .argument('<name>')
    .addOption(namespaceOption())
    .requiredOption(
      '--target-plane <kind/name>',
      'the plane whose store keeps the values, for example DataPlane/dp-prod',
    )
    .addOption(
      new Option('--category <category>', 'what the secret is for')
        .choices(categories.map(({ id }) => id))
        .default(DEFAULT_CATEGORY),
    )
    .option('--label <key=value>', 'a label; may be repeated', collect)
    .option('--dry-run', 'only check it and say what would be created')
    .addOption(outputOption('table'));
}

/** Checks a secret and creates it, or only says so in a dry run. */
export async function createNewSecret(
  name: string,
  type: string,
  entries: readonly Entry[],
  flags: NewSecretFlags,
): Promise<void> {
  const { category, output } = flags;
  const secret = {
    name,
    type,
    category,
    targetPlane: parseTargetPlane(flags.targetPlane),
    data: Object.fromEntries(entries),
    labels: parseLabels(flags.label ?? []),
  };
  const { client, url, resolveNamespace } = await connect();
  const namespace = resolveNamespace(flags.namespace);
  await checkNewSecret(namespace, secret);
  if (isOutOfPlace(secret)) {
    warn(
      `builds look for ${category} in the store of a workflow plane, not of a ${secret.targetPlane.kind}.`,
    );
  }
  if (!flags.dryRun) {
    printChanged(
      await createSecret(client, namespace, secret),
      'created',
      { namespace, url },
      output,
    );
  } else if (output === 'table') {
    printLine(`Secret '${name}' would be created (dry run)`);
  } else {
    const { data, ...rest } = secret;
    printObject({ namespace, ...rest, keys: Object.keys(data) }, output);
  }
}
