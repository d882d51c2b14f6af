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

/** The keys and labels of a form, in the order of their rows. */
export interface FormRows {
  keys: string[];
  labels: string[];
}

export type RowPart = 'key' | 'value';

/** Where a form shows a problem: in a row, for all keys together, or in another field. */
export type ProblemPlace =
  | { field: 'keys' | 'labels'; name: string; index: number; part: RowPart }
  | { field: 'all'; name?: string }
  | { field: 'other'; name: string };

/** The rows that parts of requests come from: `data` of a whole secret, `set` and `remove` of a change. */
const rowFields = new Map<string, 'keys' | 'labels'>([
  ['data', 'keys'],
  ['set', 'keys'],
  ['remove', 'keys'],
  ['labels', 'labels'],
]);

/** Finds the place that a problem's path means, a JSON pointer (RFC 6901) into the request. */
export function placeOf(
  { path, code = '' }: { path: string; code?: string },
  { keys, labels }: FormRows,
): ProblemPlace {
  const [root, name] = path
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  const field = rowFields.get(root);
  if (!field) {
    return { field: 'other', name: root };
  }
  const isAboutKey = /^(key|labelKey)/.test(code);
  // Of two equal keys, the second one is wrong.
  const index = (field === 'keys' ? keys : labels).lastIndexOf(name);
  return index < 0
    ? { field: 'all', name }
    : { field, name, index, part: isAboutKey ? 'key' : 'value' };
}
