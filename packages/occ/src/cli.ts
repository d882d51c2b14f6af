import { CommanderError, type Command } from 'commander';
import { createProgram } from './createProgram';
import { explainError } from './errors';
import { printError } from './output';

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
    process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
    if (!isAnswered(error)) {
      printError(explainError(error));
    }
  }
}

/** Whether Commander has printed the result already: a help text or the version. */
function isAnswered(error: unknown): boolean {
  return (
    error instanceof CommanderError &&
    /^commander\.(help|version)/.test(error.code)
  );
}

/** Commander would print mistakes with what was typed, which may be a value. */
function takeOverErrors(command: Command): void {
  command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .commands.forEach(takeOverErrors);
}
