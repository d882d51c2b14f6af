import { Command } from 'commander';
import { findEntry } from '../../../services/config';
import { changeConfig } from '../changeConfig';

export function contextUseCommand(): Command {
  return new Command('use')
    .description('choose the context of the commands that follow')
    .argument('<name>')
    .action(async (name: string) => {
      await changeConfig(
        config => ({
          ...config,
          currentContext: findEntry(config.contexts, 'context', name).name,
        }),
        `Now using context '${name}'`,
      );
    });
}
