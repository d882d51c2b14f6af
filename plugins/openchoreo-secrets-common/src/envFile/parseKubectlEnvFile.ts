import { utf8Length } from '../rules';
import {
  createEnvFileProblem,
  MAX_ENV_VARIABLES,
  type EnvFileEntry,
  type EnvFileProblem,
  type ParsedEnvFile,
} from './types';

/** Variable names that kubectl accepts (`IsEnvVarName`). */
const NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
/** kubectl reads lines of up to 64 KiB. */
const MAX_LINE_BYTES = 64 * 1024 - 1;

/**
 * Reads the variables of a file as `kubectl create secret --from-env-file` does: values are the text after the
 * `=`, including quotes, `#`, and spaces; a name without `=` gets its value from the environment; any other line is an
 * error. Returns all problems, whereas kubectl stops at the first one.
 *
 * @param environment - variables by name, for names without `=`
 * @public
 */
export function parseKubectlEnvFile(
  text: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): ParsedEnvFile {
  const entries = new Map<string, EnvFileEntry>();
  const problems: EnvFileProblem[] = [];
  const lines = text.replace(/^\ufeff/, '').split('\n');
  for (const [index, source] of lines.entries()) {
    const line = index + 1;
    const content = trimStart(source.replace(/\r$/, ''));
    if (content !== '' && !content.startsWith('#')) {
      const separator = content.indexOf('=');
      const name = separator < 0 ? content : content.slice(0, separator);
      const value =
        separator < 0 ? environment[name] : content.slice(separator + 1);
      if (!isName(name) || utf8Length(source) > MAX_LINE_BYTES) {
        const code = separator < 0 ? 'notUnderstood' : 'keyCharacters';
        problems.push(createEnvFileProblem(line, code, name));
      } else if (value === undefined) {
        problems.push(createEnvFileProblem(line, 'notInEnvironment', name));
      } else if (entries.has(name)) {
        problems.push(createEnvFileProblem(line, 'repeated', name));
      } else {
        entries.set(name, { name, value, isRepeated: false, line });
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

function isName(name: string): boolean {
  return NAME.test(name) && name !== '.' && !name.startsWith('..');
}

/** Removes leading white space as defined in Go: without U+FEFF but with U+0085, unlike in JavaScript. */
function trimStart(line: string): string {
  return line.replace(/^(?:(?!\ufeff)[\s\u0085])+/, '');
}
