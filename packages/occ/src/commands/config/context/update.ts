import { Command } from 'commander';
import { findEntry, putEntry } from '../../../services/config';
import { changeConfig } from '../changeConfig';
import { addContextOptions, type ContextFlags } from './options';

export function contextUpdateCommand(): Command {
  return addContextOptions(
    new Command('update').description('change a context').argument('<name>'),
  ).action(async (name: string, flags: ContextFlags) => {
    await changeConfig(config => {
      if (flags.controlplane) {
        findEntry(config.controlplanes, 'control plane', flags.controlplane);
      }
      const context = findEntry(config.contexts, 'context', name);
      return {
        ...config,
        contexts: putEntry(config.contexts, { ...context, ...flags }),
      };
    }, `Context '${name}' updated`);
  });
}
