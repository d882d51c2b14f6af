import type { Problem } from '@openchoreo-secrets/plugin-common';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import type { Translate } from '../translations/useSecretsTranslation';
import { translateProblem } from './translateProblem';

/** The first problem of each field, as errors of react-hook-form. The path of a field is like `rows.0.key`. */
export function collectErrors<T extends FieldValues>(
  problems: (Problem & { field: string })[],
  t: Translate,
): FieldErrors<T> {
  const errors: FieldErrors<T> = {};
  for (const problem of problems) {
    addError(errors, problem.field, translateProblem(problem, t));
  }
  return errors;
}

function addError(
  errors: Record<string, unknown>,
  path: string,
  message: string,
): void {
  let place = errors;
  const parts = path.split('.');
  for (const part of parts.slice(0, -1)) {
    place[part] ??= [];
    place = place[part] as Record<string, unknown>;
  }
  place[parts[parts.length - 1]] ??= { type: 'rule', message };
}

/** The parts of a JSON pointer (RFC 6901). */
export function parsePointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}
