import { visibleText } from '../text/visibleText';
import { problemMessages } from './problemMessages';

/** @public */
export type ProblemCode = keyof typeof problemMessages;

/** @public */
export type ProblemParameters = Record<string, string | number>;

/**
 * A problem or a warning about one field of a request.
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
 * Creates a {@link Problem}. Parameters are names that people entered. The function makes control characters in them
 * visible and truncates long ones.
 *
 * @param path - the unescaped parts of the JSON pointer
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
 * Limits problems for a response or a log: returns at most {@link MAX_PROBLEMS}, makes control characters in paths
 * visible, and truncates long paths. Forms need the exact paths and don't use this function.
 *
 * @returns the problems and the number of omitted problems
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
