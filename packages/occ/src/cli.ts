import { CommanderError, type Command } from 'commander';
import { createProgram } from './createProgram';
import { explainError } from './errors';

/**
 * Runs the command line; sets the exit code, 0 or 1.
 *
 * @param argv - as `process.argv`
 * @public
 */
export async function runCli(argv: string[]): Promise<void> {
  const program = createProgram();
  takeOverErrors(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const isHelp = error instanceof CommanderError && error.exitCode === 0;
    if (!isHelp) {
      process.stderr.write(`${explainError(error)}\n`);
      process.exitCode = 1;
    }
  }
}

/** Commander would show mistakes by itself, and with them what was typed. */
function takeOverErrors(command: Command): void {
  command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .commands.forEach(takeOverErrors);
}
