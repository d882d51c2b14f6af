import { Command } from 'commander';
import { OccError } from '../../../errors';
import { addEntry, findEntry, type OccConfig } from '../../../services/config';
import { changeConfig } from '../changeConfig';
import { addContextOptions, type ContextFlags } from './options';

export function contextAddCommand(): Command {
  return addContextOptions(
    new Command('add')
      .description('add a context; the first one is in use at once')
      .argument('<name>'),
  ).action(async (name: string, flags: ContextFlags) => {
    await changeConfig(
      config => addContext(config, name, flags),
      `Context '${name}' added`,
    );
  });
}

function addContext(
  config: OccConfig,
  name: string,
  { controlplane, ...others }: ContextFlags,
): OccConfig {
  if (!controlplane) {
    throw new OccError('--controlplane is needed: the context is for one.');
  }
  findEntry(config.controlplanes, 'control plane', controlplane);
  return {
    ...config,
    currentContext: config.currentContext ?? name,
    contexts: addEntry(config.contexts, 'context', {
      name,
      controlplane,
      ...others,
    }),
  };
}
