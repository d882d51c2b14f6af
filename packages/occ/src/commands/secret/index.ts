import { Command } from 'commander';
import { createDockerRegistryCommand } from './create/dockerRegistry';
import { createGenericCommand } from './create/generic';
import { createTlsCommand } from './create/tls';
import { secretDeleteCommand } from './delete';
import { secretGetCommand } from './get';
import { secretListCommand } from './list';
import { secretUpdateCommand } from './update';

export function secretCommand(): Command {
  const create = new Command('create')
    .description('create a secret in the store of a plane')
    .addCommand(createGenericCommand())
    .addCommand(createDockerRegistryCommand())
    .addCommand(createTlsCommand());
  return new Command('secret')
    .alias('secrets')
    .description('manage the secrets of a namespace')
    .addCommand(create)
    .addCommand(secretGetCommand())
    .addCommand(secretListCommand())
    .addCommand(secretUpdateCommand())
    .addCommand(secretDeleteCommand());
}
