import { Command } from 'commander';
import { readTextFile } from '../../../services/values';
import {
  createNewSecret,
  newSecretCommand,
  type NewSecretFlags,
} from './newSecret';

interface Flags extends NewSecretFlags {
  cert: string;
  key: string;
}

export function createTlsCommand(): Command {
  return newSecretCommand('tls')
    .description('create a secret of a certificate and its private key')
    .requiredOption('--cert <path>', 'a file with the certificate chain in PEM')
    .requiredOption('--key <path>', 'a file with the private key in PEM')
    .action(async (name: string, flags: Flags) => {
      const { cert, key } = flags;
      await createNewSecret(
        name,
        'kubernetes.io/tls',
        [
          ['tls.crt', await readTextFile(cert, 'The file of --cert')],
          ['tls.key', await readTextFile(key, 'The file of --key')],
        ],
        flags,
      );
    });
}
