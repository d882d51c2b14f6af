import { Command } from 'commander';
import { removeEntry } from '../../../services/config';
import { changeConfig } from '../changeConfig';

export function controlPlaneDeleteCommand(): Command {
  return new Command('delete')
    .description('forget a control plane')
    .argument('<name>')
    .action(async (name: string) => {
      await changeConfig(
        config => ({
          ...config,
          controlplanes: removeEntry(
            config.controlplanes,
            'control plane',
            name,
          ),
        }),
        `Control plane '${name}' deleted`,
      );
    });
}
