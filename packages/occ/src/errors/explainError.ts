import { CommanderError } from 'commander';
import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import { OccError } from './OccError';

const ADVICE: Record<number, string> = {
  401: 'Sign in again with: occ login --client-credentials',
  501: 'The control plane needs features.secretManagement.enabled=true.',
};

/** What is said of an error at the command line; never what it was caused by, which may quote a value. */
export function explainError(error: unknown): string {
  if (error instanceof CommanderError) {
    return withoutValues(error.message);
  }
  if (error instanceof OpenChoreoError) {
    return explainAnswer(error);
  }
  const message =
    error instanceof OccError
      ? error.message
      : `unexpected failure (${nameOf(error)})`;
  return `Error: ${message}`;
}

function explainAnswer({
  message,
  status,
  code,
  origin,
}: OpenChoreoError): string {
  const advice = ADVICE[status ?? 0];
  return [
    `Error: ${origin ? `${origin}: ` : ''}${message}${
      status === 401 && code ? ` (${code})` : ''
    }`,
    ...(advice ? [advice] : []),
  ].join('\n');
}

/** A misspelt flag is quoted together with what was given to it, which may be the value of a secret. */
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
