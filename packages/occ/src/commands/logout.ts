import { Command } from 'commander';
import { printLine } from '../output';
import { signOut } from '../services/session';

export function logoutCommand(): Command {
  return new Command('logout')
    .description('forget the credentials of the context')
    .action(async () => {
      await signOut();
      printLine('Signed out');
    });
}
