import type { Problem } from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../errors';

/** Throws with everything that is wrong, each with its field; `what` says what cannot be done then. */
export function assertValid(what: string, problems: readonly Problem[]): void {
  if (problems.length === 0) {
    return;
  }
  const lines = problems.map(
    ({ path, message }) => `  ${fieldOf(path)}: ${message}`,
  );
  throw new OccError([`${what}:`, ...lines].join('\n'));
}

/** A JSON pointer as people write it: `data["tls.crt"]`, `targetPlane.name`. */
function fieldOf(pointer: string): string {
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
