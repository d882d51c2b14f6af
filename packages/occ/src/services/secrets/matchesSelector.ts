import { OccError } from '../../errors';

type Labels = Record<string, string>;

const REQUIREMENT = /^(!?)([^=!,\s]+)(?:(!=|==?)([^=!,\s]*))?$/;

/** Parses a label selector of `a=b`, `a!=b`, `a`, and `!a`, as kubectl reads them; an empty one matches everything. */
export function matchesSelector(selector: string): (labels: Labels) => boolean {
  const requirements = selector
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(toRequirement);
  return labels => requirements.every(isMet => isMet(labels));
}

function toRequirement(text: string): (labels: Labels) => boolean {
  const [, not, key, operator, value] = REQUIREMENT.exec(text) ?? [];
  if (!key || (not && operator)) {
    throw new OccError(
      '--selector takes a=b, a!=b, a or !a, separated by commas.',
    );
  }
  switch (operator) {
    case undefined:
      return labels => Object.hasOwn(labels, key) === !not;
    case '!=':
      return labels => labels[key] !== value;
    default:
      return labels => labels[key] === value;
  }
}
