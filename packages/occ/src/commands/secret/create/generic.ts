import { Command, Option } from 'commander';
import { secretTypes } from '@openchoreo-secrets/plugin-common';
import { readValues, type ValueSources } from '../../../services/values';
import { addValueOptions } from '../valueOptions';
import {
  createNewSecret,
  newSecretCommand,
  type NewSecretFlags,
} from './newSecret';

interface Flags extends NewSecretFlags, ValueSources {
  type?: string;
}

export function createGenericCommand(): Command {
  return addValueOptions(
    newSecretCommand('generic').description(
      'create a secret from values, files or .env files',
    ),
  )
    .addOption(
      new Option(
        '--type <type>',
        'the Kubernetes type; Opaque unless given, for git-credentials basic-auth or, with a key ssh-privatekey, ssh-auth',
      ).choices(secretTypes.map(({ type }) => type)),
    )
    .action(async (name: string, flags: Flags) => {
      const entries = await readValues(flags);
      const type =
        flags.type ??
        typeFor(
          flags,
          entries.map(([key]) => key),
        );
      await createNewSecret(name, type, entries, flags);
    });
}

function typeFor({ category }: Flags, keys: string[]): string {
  if (category !== 'git-credentials') {
    return 'Opaque';
  }
  return keys.includes('ssh-privatekey')
    ? 'kubernetes.io/ssh-auth'
    : 'kubernetes.io/basic-auth';
}
