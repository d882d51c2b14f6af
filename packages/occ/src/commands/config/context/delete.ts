import { Command } from 'commander';
import { removeEntry } from '../../../services/config';
import { changeConfig } from '../changeConfig';

export function contextDeleteCommand(): Command {
  return new Command('delete')
    .description('forget a context')
    .argument('<name>')
    .action(async (name: string) => {
      await changeConfig(
        ({ currentContext, ...config }) => ({
          ...config,
          ...(currentContext !== name && { currentContext }),
          contexts: removeEntry(config.contexts, 'context', name),
        }),
        `Context '${name}' deleted`,
      );
    });
}
