import { Command } from 'commander';
import { contextAddCommand } from './context/add';
import { contextDeleteCommand } from './context/delete';
import { contextListCommand } from './context/list';
import { contextUpdateCommand } from './context/update';
import { contextUseCommand } from './context/use';
import { controlPlaneAddCommand } from './controlPlane/add';
import { controlPlaneDeleteCommand } from './controlPlane/delete';
import { controlPlaneListCommand } from './controlPlane/list';
import { controlPlaneUpdateCommand } from './controlPlane/update';

export function configCommand(): Command {
  const controlPlane = new Command('controlplane')
    .description('the control planes that are known')
    .addCommand(controlPlaneAddCommand())
    .addCommand(controlPlaneListCommand())
    .addCommand(controlPlaneUpdateCommand())
    .addCommand(controlPlaneDeleteCommand());
  const context = new Command('context')
    .description('control planes with credentials and a namespace')
    .addCommand(contextAddCommand())
    .addCommand(contextListCommand())
    .addCommand(contextUseCommand())
    .addCommand(contextUpdateCommand())
    .addCommand(contextDeleteCommand());
  return new Command('config')
    .description('manage the configuration in $HOME/.openchoreo/config')
    .addCommand(controlPlane)
    .addCommand(context);
}
