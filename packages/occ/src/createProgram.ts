import { Command } from 'commander';
import { version } from '../package.json';
import { configCommand } from './commands/config';
import { loginCommand } from './commands/login';
import { logoutCommand } from './commands/logout';
import { namespaceCommand } from './commands/namespace';
import { secretCommand } from './commands/secret';
import { secretReferenceCommand } from './commands/secretReference';
import { versionCommand } from './commands/version';
import { setTargetFlags } from './services/config';
import { addShellCompletion } from './completion/addShellCompletion';

/** All commands. */
export function createProgram(): Command {
  const program = new Command('occ')
    .description('Manage the secrets of OpenChoreo')
    .version(version)
    .option(
      '--server <url>',
      'URL of the control plane; wins over CHOREO_API_ENDPOINT and the configuration',
    )
    .option('--context <name>', 'context of the configuration to use')
    .hook('preAction', root => setTargetFlags(root.opts()))
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
