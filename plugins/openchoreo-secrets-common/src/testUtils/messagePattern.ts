import { problemMessages, type ProblemCode } from '../rules';

/** The message of a problem, with anything in the place of its parameters. */
export function messagePattern(code: ProblemCode): RegExp {
  const parts = problemMessages[code]
    .split(/\{\{\w+\}\}/)
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
