/**
 * Command line for OpenChoreo secrets.
 *
 * @packageDocumentation
 */

import { CommanderError, type Command } from 'commander';
import { exitCodeOf, formatError } from './errors';
import { printError } from './output';
import { createProgram } from './program';

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
