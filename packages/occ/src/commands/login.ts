import { Command, Option } from 'commander';
import { OccError } from '../errors';
import { printLine } from '../output';
import { signIn } from '../services/session';

interface Flags {
  clientCredentials?: boolean;
  clientId?: string;
  clientSecret?: string;
}

export function loginCommand(): Command {
  return new Command('login')
    .description('sign in to the control plane of the context')
    .option('--client-credentials', 'as a client, by its id and secret')
    .addOption(
      new Option('--client-id <id>', 'the client').env('OCC_CLIENT_ID'),
    )
    .addOption(
      new Option('--client-secret <secret>', 'its secret').env(
        'OCC_CLIENT_SECRET',
      ),
    )
    .action(async (flags: Flags) => {
      const { clientCredentials, clientId, clientSecret } = flags;
      if (!clientCredentials) {
        throw new OccError(
          'Signing in by browser is not offered here. Run: occ login --client-credentials',
        );
      }
      if (!clientId || !clientSecret) {
        throw new OccError(
          'client ID and client secret are required: set OCC_CLIENT_ID and OCC_CLIENT_SECRET, or give --client-id and --client-secret.',
        );
      }
      await signIn({ clientId, clientSecret });
      printLine('Authentication successful');
    });
}
