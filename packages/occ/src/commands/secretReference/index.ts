import { Command } from 'commander';
import { secretReferenceDeleteCommand } from './delete';
import { secretReferenceGetCommand } from './get';
import { secretReferenceListCommand } from './list';

export function secretReferenceCommand(): Command {
  return new Command('secretreference')
    .aliases(['secretreferences', 'sr', 'secretref'])
    .description('look at what the control plane keeps of secrets')
    .addCommand(secretReferenceListCommand())
    .addCommand(secretReferenceGetCommand())
    .addCommand(secretReferenceDeleteCommand());
}
