import { problemMessages, type ProblemCode } from '../rules';
import { valueHintMessages, type ValueHintCode } from '../text';

const messages = { ...problemMessages, ...valueHintMessages };

/** Returns a pattern for the message of a problem or a hint with any parameters. */
export function messagePattern(code: ProblemCode | ValueHintCode): RegExp {
  const parts = messages[code]
    .split(/\{\{\w+\}\}/)
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
