import { OccError } from '../../errors';

/** Asks a person at the terminal for a value, which is not shown while it is typed. */
export async function promptValue(label: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new OccError(
      `There is no terminal to ask for the ${label} at. Give it on standard input.`,
    );
  }
  const { default: password } = await import('@inquirer/password');
  try {
    return await password(
      { message: `Value of the ${label}:`, mask: false, toggleMask: false },
      { output: process.stderr },
    );
  } catch {
    throw new OccError('Cancelled; nothing was changed.');
  }
}
