import { Command } from 'commander';
import { addEntry, parseUrl } from '../../../services/config';
import { changeConfig } from '../changeConfig';

export function controlPlaneAddCommand(): Command {
  return new Command('add')
    .description('add a control plane')
    .argument('<name>')
    .requiredOption('--url <url>', 'the address of its API')
    .action(async (name: string, { url }: { url: string }) => {
      await changeConfig(
        config => ({
          ...config,
          controlplanes: addEntry(config.controlplanes, 'control plane', {
            name,
            url: parseUrl(url),
          }),
        }),
        `Control plane '${name}' added`,
      );
    });
}
