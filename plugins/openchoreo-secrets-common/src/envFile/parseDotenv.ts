import {
  createEnvFileProblem,
  MAX_ENV_VARIABLES,
  type EnvFileEntry,
  type EnvFileProblem,
  type EnvFileProblemCode,
  type ParsedEnvFile,
} from './types';

const NAME = /^[-._a-zA-Z0-9]{1,253}$/;
const EXPORT = /^export[ \t]+/;
const QUOTES = ['"', "'", '`'];

const escapes: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};

/** A value and its end position, or the reason why the value has no end. */
type ReadValue =
  | { value: string; end: number; comment?: string }
  | { fault: EnvFileProblemCode };

/**
 * Reads the variables of a `.env` file by the rules of dotenv: comments, `export`, three kinds of quotes, values of
 * several lines, escapes in double quotes. In unquoted values, only a `#` after white space begins a comment. Takes
 * time in proportion to the text and reads up to {@link MAX_ENV_VARIABLES} variables.
 *
 * @public
 */
export function parseDotenv(text: string): ParsedEnvFile {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const entries = new Map<string, EnvFileEntry>();
  const problems: EnvFileProblem[] = [];
  let line = 0;
  for (let start = 0; start < source.length; ) {
    line += 1;
    const lineEnd = endOfLine(source, start);
    const assignment = readName(source.slice(start, lineEnd));
    if (assignment === undefined) {
      start = lineEnd + 1;
    } else if (typeof assignment === 'string') {
      problems.push(createEnvFileProblem(line, 'notUnderstood'));
      start = lineEnd + 1;
    } else {
      const { name, offset } = assignment;
      const read = NAME.test(name)
        ? readValue(source, start + offset, lineEnd)
        : ({ fault: 'keyCharacters' } as const);
      if ('fault' in read) {
        problems.push(createEnvFileProblem(line, read.fault, name));
        start = lineEnd + 1;
      } else {
        const { value, end, comment } = read;
        const isRepeated = entries.has(name);
        entries.set(name, {
          name,
          value,
          isRepeated,
          line,
          ...(comment !== undefined && { comment }),
        });
        line += countLineBreaks(source, start, end);
        start = endOfLine(source, end) + 1;
      }
    }
    if (entries.size > MAX_ENV_VARIABLES) {
      problems.push(createEnvFileProblem(line, 'tooMany'));
      break;
    }
  }
  return {
    entries: [...entries.values()].slice(0, MAX_ENV_VARIABLES),
    problems,
  };
}

/**
 * Returns the name of an assignment and the start of its value, or `undefined` for an empty line or a comment. Returns
 * the text of any other line.
 */
function readName(
  line: string,
): { name: string; offset: number } | string | undefined {
  const content = line.trimStart();
  if (content === '' || content.startsWith('#')) {
    return undefined;
  }
  const exported = content.replace(EXPORT, '');
  const separator = findSeparator(exported);
  return separator > 0
    ? {
        name: exported.slice(0, separator).trimEnd(),
        offset: line.length - exported.length + separator + 1,
      }
    : content;
}

/** Returns the position of the separator: `KEY=value`, or `KEY: value`, which dotenv also accepts. */
function findSeparator(line: string): number {
  const equals = line.indexOf('=');
  const colon = line.search(/:[ \t]/);
  const isColon = colon > 0 && (equals < 0 || colon < equals);
  return isColon && NAME.test(line.slice(0, colon)) ? colon : equals;
}

function readValue(source: string, from: number, lineEnd: number): ReadValue {
  const raw = source.slice(from, lineEnd);
  const content = raw.trimStart();
  if (QUOTES.includes(content[0])) {
    return readQuoted(source, lineEnd - content.length);
  }
  const comment = raw.search(/\s#/);
  return comment < 0
    ? { value: content.trimEnd(), end: lineEnd }
    : {
        value: raw.slice(0, comment).trim(),
        comment: raw.slice(comment + 1),
        end: lineEnd,
      };
}

function readQuoted(source: string, open: number): ReadValue {
  const quote = source[open];
  let value = '';
  let start = open + 1;
  for (let index = start; index < source.length; index++) {
    const character = source[index];
    if (character === quote) {
      value += source.slice(start, index);
      const rest = source.slice(index + 1, endOfLine(source, index)).trim();
      if (rest === '' || rest.startsWith('#')) {
        return { value, end: index };
      }
      // If the quote is on a later line, it belongs to another variable: this value has no closing quote.
      const isSameLine = !source.slice(open, index).includes('\n');
      return { fault: isSameLine ? 'textAfterQuote' : 'quoteNotClosed' };
    }
    if (character === '\\' && quote === '"') {
      const escaped = escapes[source[index + 1]];
      if (escaped !== undefined) {
        value += source.slice(start, index) + escaped;
        start = index + 2;
      }
      index += 1;
    }
  }
  return { fault: 'quoteNotClosed' };
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function countLineBreaks(source: string, from: number, to: number): number {
  let count = 0;
  for (
    let index = source.indexOf('\n', from);
    index >= 0 && index < to;
    index = source.indexOf('\n', index + 1)
  ) {
    count += 1;
  }
  return count;
}
