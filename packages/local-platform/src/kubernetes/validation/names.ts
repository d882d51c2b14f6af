const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const NAME = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const CONFIG_KEY = '[-._a-zA-Z0-9]+';

const MAX_LABEL = 63;
const MAX_SUBDOMAIN = 253;

/** Validation messages as in `k8s.io/apimachinery/pkg/util/validation`; empty if the text is valid. */
export type TextProblems = string[];

export function checkDnsLabel(text: string): TextProblems {
  return [
    ...checkLength(text, MAX_LABEL),
    ...checkPattern(
      text,
      LABEL,
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
      ['my-name', '123-abc'],
    ),
  ];
}

export function checkDnsSubdomain(text: string): TextProblems {
  return [
    ...checkLength(text, MAX_SUBDOMAIN),
    ...checkPattern(
      text,
      SUBDOMAIN,
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
      ['example.com'],
    ),
  ];
}

/** Validates a label or annotation key: a name with an optional DNS prefix and slash. */
export function checkQualifiedName(text: string): TextProblems {
  const parts = text.split('/');
  if (parts.length > 2) {
    return [
      `a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${NAME}') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const name = parts[parts.length - 1];
  const prefix = parts.length === 2 ? parts[0] : undefined;
  return [
    ...(prefix === '' ? ['prefix part must be non-empty'] : []),
    ...(prefix ? checkDnsSubdomain(prefix) : []).map(
      problem => `prefix part ${problem}`,
    ),
    ...(name === '' ? ['must be non-empty'] : []),
    ...checkLength(name, MAX_LABEL),
    ...checkPattern(
      name,
      NAME,
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
      ['MyName', 'my.name', '123-abc'],
    ),
  ].map(problem =>
    problem.startsWith('prefix part') ? problem : `name part ${problem}`,
  );
}

export function checkLabelValue(text: string): TextProblems {
  return [
    ...checkLength(text, MAX_LABEL),
    ...checkPattern(
      text,
      `(${NAME})?`,
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
      ['MyValue', 'my_value', '12345'],
    ),
  ];
}

/** Validates a key of `data` in a Secret. */
export function checkConfigKey(text: string): TextProblems {
  return [
    ...checkLength(text, MAX_SUBDOMAIN),
    ...checkPattern(
      text,
      CONFIG_KEY,
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
      ['key.name', 'KEY_NAME', 'key-name'],
    ),
    ...checkNoPath(text),
  ];
}

function checkNoPath(text: string): TextProblems {
  if (text === '.' || text === '..') {
    return [`must not be '${text}'`];
  }
  return text.startsWith('..') ? [`must not start with '..'`] : [];
}

function checkLength(text: string, limit: number): TextProblems {
  return text.length > limit
    ? [`must be no more than ${limit} characters`]
    : [];
}

function checkPattern(
  text: string,
  pattern: string,
  rule: string,
  examples: string[],
): TextProblems {
  if (new RegExp(`^(${pattern})$`).test(text) && !text.endsWith('\n')) {
    return [];
  }
  const shown = examples.map(example => `'${example}'`).join(',  or ');
  return [`${rule} (e.g. ${shown}, regex used for validation is '${pattern}')`];
}
