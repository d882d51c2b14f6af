import {
  isReservedLabel,
  CATEGORY_LABEL,
  DEFAULT_CATEGORY,
  validateSecretName,
} from '@openchoreo-secrets/plugin-common';
import { Command } from 'commander';
import { assertNoProblems, formatError, OccError } from '../errors';
import { collect, namespaceOption } from '../options';
import { escapeControls, formatPlace, printLine } from '../output';
import { connect } from '../session';
import {
  checkNewSecret,
  createSecret,
  parseTargetPlane,
  type NewSecret,
} from './createSecret';
import { decodeText } from './values';

interface CopyFlags {
  namespace?: string;
  to: string[];
  targetPlane?: string;
}

/** Creates `occ secret copy`. */
export function secretCopyCommand(): Command {
  return new Command('copy')
    .description(
      'create secrets with the type, values, and labels of another one',
    )
    .argument('<name>')
    .addOption(namespaceOption())
    .requiredOption(
      '--to <namespace[/name]>',
      'target of a copy, as NAMESPACE or NAMESPACE/NAME; can be repeated',
      collect,
    )
    .option(
      '--target-plane <kind/name>',
      'target plane of the copies; that of the secret by default',
    )
    .action(copy);
}

async function copy(
  name: string,
  flags: CopyFlags,
  command: Command,
): Promise<void> {
  const { client, url, resolveNamespace } = await connect(command);
  const source = resolveNamespace(flags.namespace);
  const targets = flags.to.map(text => parseTarget(text, name));
  const [reference, secret] = await Promise.all([
    client.getSecretReference(source, name),
    client.getSecret(source, name),
  ]);
  const targetPlane = flags.targetPlane
    ? parseTargetPlane(flags.targetPlane)
    : reference.spec.targetPlane;
  if (!targetPlane) {
    throw new OccError(
      `Secret '${name}' has no target plane. Use --target-plane.`,
    );
  }
  const { labels = {} } = secret.metadata;
  const content = {
    type: secret.type,
    targetPlane: { kind: targetPlane.kind, name: targetPlane.name },
    data: decode(name, secret.data ?? {}),
    category: labels[CATEGORY_LABEL] ?? DEFAULT_CATEGORY,
    labels: Object.fromEntries(
      Object.entries(labels).filter(([key]) => !isReservedLabel(key)),
    ),
  };
  let failures = 0;
  for (const target of targets) {
    const copied: NewSecret = { ...content, name: target.name };
    const place = formatPlace({ namespace: target.namespace, url });
    try {
      await checkNewSecret(target.namespace, copied);
      await createSecret(client, target.namespace, copied);
      printLine(`Secret '${target.name}' created ${place}`);
    } catch (error) {
      failures += 1;
      process.stderr.write(
        `Secret '${target.name}' not created ${place}\n${escapeControls(
          formatError(error),
        )}\n`,
      );
    }
  }
  if (failures > 0) {
    throw new OccError(`${failures} of ${targets.length} copies failed.`);
  }
}

/** Parses `NAMESPACE` or `NAMESPACE/NAME`. */
function parseTarget(text: string, defaultName: string) {
  const [namespace, name = defaultName, ...rest] = text.split('/');
  if (!namespace || rest.length > 0) {
    throw new OccError('--to takes NAMESPACE or NAMESPACE/NAME.');
  }
  assertNoProblems(`Can't copy to '${text}'`, validateSecretName(name));
  return { namespace, name };
}

/** Decodes the values to text, because OpenChoreo's API accepts only text. */
function decode(
  name: string,
  data: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const text = decodeText(value);
      if (text === undefined) {
        throw new OccError(
          `Key '${key}' of '${name}' contains binary data, which can't be copied. Use kubectl.`,
        );
      }
      return [key, text];
    }),
  );
}
