import type { Command } from 'commander';
import type { Context } from '../../../services/config';

/** What a context consists of, as options. */
export type ContextFlags = Partial<Omit<Context, 'name'>>;

export function addContextOptions(command: Command): Command {
  return command
    .option('--controlplane <name>', 'the control plane')
    .option('--credentials <name>', 'the credentials to sign in with')
    .option(
      '--namespace <namespace>',
      'the namespace that is meant where none is given',
    );
}
