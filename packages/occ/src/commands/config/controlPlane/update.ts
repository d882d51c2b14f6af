import { Command } from 'commander';
import { findEntry, parseUrl, putEntry } from '../../../services/config';
import { changeConfig } from '../changeConfig';

export function controlPlaneUpdateCommand(): Command {
  return new Command('update')
    .description('change the address of a control plane')
    .argument('<name>')
    .requiredOption('--url <url>', 'the address of its API')
    .action(async (name: string, { url }: { url: string }) => {
      await changeConfig(
        config => ({
          ...config,
          controlplanes: putEntry(config.controlplanes, {
            ...findEntry(config.controlplanes, 'control plane', name),
            url: parseUrl(url),
          }),
        }),
        `Control plane '${name}' updated`,
      );
    });
}
