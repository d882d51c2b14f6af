import { CommanderError } from 'commander';
import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import type { Problem } from '@openchoreo-secrets/plugin-common';

/** An error with a message for the user. The message never contains a secret value. */
export class OccError extends Error {
  override readonly name = 'OccError';

  constructor(message: string, readonly exitCode = 1) {
    super(message);
  }
}

/** Returns the exit code of an error: 2 for a command that only OpenChoreo's occ has, otherwise 1. */
export function exitCodeOf(error: unknown): number {
  return error instanceof CommanderError || error instanceof OccError
    ? error.exitCode
    : 1;
}

/** Formats an error for the terminal, without its cause, which can contain a value. */
export function formatError(error: unknown): string {
  if (error instanceof CommanderError) {
    return withoutValues(error.message);
  }
  if (error instanceof OpenChoreoError) {
    return formatApiError(error);
  }
  const message =
    error instanceof OccError
      ? error.message
      : `unexpected failure (${nameOf(error)})`;
  return `Error: ${message}`;
}

function formatApiError(error: OpenChoreoError): string {
  const { message, status, code, origin } = error;
  const subject = origin ? `${origin}: ` : '';
  switch (status) {
    case 401:
      return `Error: Authentication required: ${message}${
        code ? ` (${code})` : ''
      }\nSign in with: occ login\nFor a service account: occ login --client-credentials`;
    case 501:
      return `Error: ${subject}${message}\nThe control plane needs features.secretManagement.enabled=true.`;
    default:
      return `Error: ${subject}${message}`;
  }
}

/**
 * Reports all problems of an input, each with its field.
 *
 * @param what - the failed operation, for the error
 * @throws OccError if the list isn't empty
 */
export function assertNoProblems(
  what: string,
  problems: readonly Problem[],
): void {
  if (problems.length > 0) {
    const lines = problems.map(
      ({ path, message }) => `  ${fieldOf(path)}: ${message}`,
    );
    throw new OccError([`${what}:`, ...lines].join('\n'));
  }
}

/** Formats a JSON pointer as a field path: `data["tls.crt"]`, `targetPlane.name`. */
export function fieldOf(pointer: string): string {
  const [field, ...rest] = pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  const isMap = field === 'data' || field === 'labels';
  return rest.reduce(
    (text, part) => (isMap ? `${text}["${part}"]` : `${text}.${part}`),
    field,
  );
}

/** Removes flag arguments, which can be values, from Commander's messages. */
function withoutValues(message: string): string {
  return message
    .replace(/^error: /, 'Error: ')
    .replace(/(unknown option '--[^'=]*)=[\s\S]*'/, "$1'")
    .replace(/unknown option '-([^-])[\s\S]*'/, "unknown option '-$1'");
}

function nameOf(error: unknown): string {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const name = error instanceof Error ? error.name : typeof error;
  return typeof code === 'string' ? code : name;
}
