import { Command } from 'commander';
import { formatDockerConfig } from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../../errors';
import { promptValue, readStdin } from '../../../services/values';
import {
  createNewSecret,
  newSecretCommand,
  type NewSecretFlags,
} from './newSecret';

interface Flags extends NewSecretFlags {
  dockerServer: string;
  dockerUsername: string;
  dockerPassword?: string;
  dockerPasswordStdin?: boolean;
  dockerEmail?: string;
}

export function createDockerRegistryCommand(): Command {
  return newSecretCommand('docker-registry')
    .description('create a secret for pulling images from a registry')
    .requiredOption('--docker-server <server>', 'the registry')
    .requiredOption('--docker-username <username>', 'who pulls')
    .option('--docker-password <password>', 'asked for unless given')
    .option(
      '--docker-password-stdin',
      'take the password from standard input, without its last line end',
    )
    .option('--docker-email <email>', 'of the user')
    .action(async (name: string, flags: Flags) => {
      const config = formatDockerConfig([
        {
          server: flags.dockerServer,
          username: flags.dockerUsername,
          password: await findPassword(flags),
          email: flags.dockerEmail,
        },
      ]);
      await createNewSecret(
        name,
        'kubernetes.io/dockerconfigjson',
        [['.dockerconfigjson', config]],
        flags,
      );
    });
}

async function findPassword(flags: Flags): Promise<string> {
  const { dockerPassword, dockerPasswordStdin } = flags;
  if (dockerPassword !== undefined && dockerPasswordStdin) {
    throw new OccError(
      'Give either --docker-password or --docker-password-stdin.',
    );
  }
  if (dockerPasswordStdin) {
    const text = await readStdin('The password on standard input');
    return text.replace(/\r?\n$/, '');
  }
  return dockerPassword ?? promptValue('password of the registry');
}
