import { visibleText } from '../text/visibleText';
import { problemMessages } from './problemMessages';

/** @public */
export type ProblemCode = keyof typeof problemMessages;

/** @public */
export type ProblemParameters = Record<string, string | number>;

/**
 * One problem with one field of a request, or a warning about it.
 *
 * @public
 */
export interface Problem {
  /** A JSON pointer (RFC 6901) into the request, for example `/data/tls.crt`. */
  path: string;
  code: ProblemCode;
  params?: ProblemParameters;
  /** The problem in English. Never contains a value. */
  message: string;
}

/**
 * Maximum number of problems in a response.
 *
 * @public
 */
export const MAX_PROBLEMS = 20;

/** Maximum length of a name in a message, in characters. */
const MAX_PARAMETER_LENGTH = 200;

/**
 * Creates a {@link Problem}. Parameters are names that people entered, so control characters in them are made visible,
 * and long ones are cut.
 *
 * @param path - the parts of the JSON pointer, not escaped
 * @public
 */
export function createProblem(
  path: readonly string[],
  code: ProblemCode,
  params?: ProblemParameters,
): Problem {
  const shown =
    params &&
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, toShown(value)]),
    );
  const message = problemMessages[code].replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(shown?.[name] ?? ''),
  );
  return {
    path: toPointer(path),
    code,
    ...(shown && { params: shown }),
    message,
  };
}

/**
 * Returns the JSON pointer (RFC 6901) of a path.
 *
 * @public
 */
export function toPointer(path: readonly string[]): string {
  return path
    .map(part => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/**
 * Limits problems for a response or a log: at most {@link MAX_PROBLEMS}, with paths in which control
 * characters are visible and long names cut. Forms keep the exact paths instead.
 *
 * @returns the problems, and how many more there are
 * @public
 */
export function limitProblems<T extends Pick<Problem, 'path'>>(
  problems: readonly T[],
): { problems: T[]; omitted: number } {
  return {
    problems: problems
      .slice(0, MAX_PROBLEMS)
      .map(problem => ({ ...problem, path: visibleText(problem.path, 300) })),
    omitted: Math.max(problems.length - MAX_PROBLEMS, 0),
  };
}

function toShown(value: string | number): string | number {
  return typeof value === 'string'
    ? visibleText(value, MAX_PARAMETER_LENGTH)
    : value;
}
