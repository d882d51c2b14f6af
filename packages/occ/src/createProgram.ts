import { Command } from 'commander';
import { version } from '../package.json';
import { configCommand } from './commands/config';
import { loginCommand } from './commands/login';
import { logoutCommand } from './commands/logout';
import { namespaceCommand } from './commands/namespace';
import { secretCommand } from './commands/secret';
import { secretReferenceCommand } from './commands/secretReference';
import { versionCommand } from './commands/version';
import { addShellCompletion } from './completion/addShellCompletion';

/** All commands. */
export function createProgram(): Command {
  const program = new Command('occ')
    .description('The command line of OpenChoreo, as far as secrets go')
    .version(version)
    .addCommand(secretCommand())
    .addCommand(secretReferenceCommand())
    .addCommand(namespaceCommand())
    .addCommand(configCommand())
    .addCommand(loginCommand())
    .addCommand(logoutCommand())
    .addCommand(versionCommand());
  addShellCompletion(program);
  return program;
}
