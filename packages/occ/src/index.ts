/**
 * Command line for OpenChoreo secrets.
 *
 * @packageDocumentation
 */

import { Command, CommanderError } from 'commander';
import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { version } from '../package.json';
import { addShellCompletion } from './completion';
import { configCommand } from './config/configCommand';
import { readConfig } from './config/configFile';
import { selectTarget } from './config/target';
import { exitCodeOf, formatError } from './errors';
import { loginCommand, logoutCommand } from './login/loginCommand';
import { namespaceCommand } from './namespaceCommand';
import { addGlobalOptions, type GlobalFlags } from './options';
import { addOtherCommands } from './otherCommands';
import { printError, printLine } from './output';
import { secretReferenceCommand } from './secretReferenceCommand';
import { secretCommand } from './secrets/secretCommand';
import { trustCaFile } from './session';

/**
 * Runs the command line and sets the exit code: 0, 1 after an error, or 2 for commands that only OpenChoreo's own occ
 * has.
 *
 * @param argv - as `process.argv`
 * @public
 */
export async function runCli(argv: string[]): Promise<void> {
  exitQuietlyOnClosedPipe();
  const program = createProgram();
  throwErrors(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    if (!isPrinted(error)) {
      printError(formatError(error));
    }
  }
}

/** Creates the command line. */
function createProgram(): Command {
  const program = addGlobalOptions(
    new Command('occ')
      .description('Manage OpenChoreo secrets')
      .version(version),
  )
    .hook('preAction', root => trustCaFile(root.opts<GlobalFlags>().caFile))
    .addCommand(secretCommand())
    .addCommand(secretReferenceCommand())
    .addCommand(namespaceCommand())
    .addCommand(configCommand())
    .addCommand(loginCommand())
    .addCommand(logoutCommand())
    .addCommand(versionCommand());
  addOtherCommands(program);
  addShellCompletion(program);
  return program;
}

function versionCommand(): Command {
  return new Command('version')
    .description('print the versions of this program and the control plane')
    .action(async (_, command: Command) => {
      printLine(`Client\n  Version: ${version}`);
      printLine(`Server\n  Version: ${await readServerVersion(command)}`);
    });
}

async function readServerVersion(command: Command): Promise<string> {
  try {
    const { url } = selectTarget(await readConfig(), command.optsWithGlobals());
    const client = createOpenChoreoClient({ baseUrl: url, retries: 0 });
    const server = await client.getVersion();
    return `${server.version} (${server.name})`;
  } catch (error) {
    return `unknown (${error instanceof Error ? error.message : 'no answer'})`;
  }
}

/** Exits without an error if the reader, such as `head`, closes the pipe. */
function exitQuietlyOnClosedPipe(): void {
  process.stdout.on('error', error => {
    if (Reflect.get(error, 'code') === 'EPIPE') {
      process.exit();
    }
    throw error;
  });
}

/** Whether Commander has printed the help text or the version. */
function isPrinted(error: unknown): boolean {
  return (
    error instanceof CommanderError &&
    /^commander\.(help|version)/.test(error.code)
  );
}

/** Makes Commander throw errors instead of printing them, because its messages contain arguments, which can be values. */
function throwErrors(command: Command): void {
  command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .commands.forEach(throwErrors);
}
