import { badRequest } from '../status/errors';

export type Labels = Record<string, string> | undefined;
export type LabelMatcher = (labels: Labels) => boolean;

const KEY = '[A-Za-z0-9][-A-Za-z0-9_./]*';
const VALUE = '[-A-Za-z0-9_.]*';
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EQUALITY = new RegExp(`^(${KEY})\\s*(==|=|!=|>|<)\\s*(${VALUE})$`);
const EXISTENCE = new RegExp(`^(!?)\\s*(${KEY})$`);

/** Parses a label selector such as `a=b,c!=d,e in (f,g),h notin (i),j,!k`. */
export function parseLabelSelector(selector: string): LabelMatcher {
  const requirements = splitRequirements(selector).map(parseRequirement);
  return labels => requirements.every(isMet => isMet(labels));
}

function splitRequirements(selector: string): string[] {
  return selector
    .split(/,(?![^()]*\))/)
    .map(part => part.trim())
    .filter((part, _, parts) => part !== '' || parts.length > 1);
}

function parseRequirement(text: string): LabelMatcher {
  const set = SET.exec(text);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return operator === 'in'
      ? labels => labels?.[key] !== undefined && values.includes(labels[key])
      : labels => labels?.[key] === undefined || !values.includes(labels[key]);
  }
  const equality = EQUALITY.exec(text);
  if (equality) {
    return compare(equality[1], equality[2], equality[3]);
  }
  const existence = EXISTENCE.exec(text);
  if (existence) {
    const [, not, key] = existence;
    return labels => (labels?.[key] === undefined) === (not === '!');
  }
  throw badRequest(
    `unable to parse requirement: found '${text}', expected: a label selector such as 'a=b', 'a in (b,c)' or '!a'`,
  );
}

function compare(key: string, operator: string, value: string): LabelMatcher {
  switch (operator) {
    case '!=':
      return labels => labels?.[key] !== value;
    case '>':
      return labels => Number(labels?.[key]) > Number(value);
    case '<':
      return labels => Number(labels?.[key]) < Number(value);
    default:
      return labels => labels?.[key] === value;
  }
}
