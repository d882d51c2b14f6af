import { visibleText } from '../text/visibleText';

/**
 * English messages for problems in a `.env` file, by code. `{{name}}` is a parameter. The frontend translates them by
 * code.
 *
 * @public
 */
export const envFileMessages = {
  notUnderstood: "Line {{line}} isn't KEY=VALUE.",
  keyCharacters:
    "Line {{line}}: {{key}} isn't a valid key. Use letters, digits, hyphens, underscores, and dots.",
  quoteNotClosed: 'Line {{line}}: the value of {{key}} has no closing quote.',
  textAfterQuote:
    'Line {{line}}: there is text after the closing quote of {{key}}.',
  repeated: 'Line {{line}}: {{key}} appears twice.',
  empty: '{{key}} has no value: leave it out.',
  notInEnvironment:
    'Line {{line}}: {{key}} has no "=", and the environment has no such variable.',
  tooMany: 'The file has more than {{max}} variables.',
} as const;

/** @public */
export type EnvFileProblemCode = keyof typeof envFileMessages;

/**
 * An invalid line of a `.env` file.
 *
 * @public
 */
export interface EnvFileProblem {
  /** The line number, from 1. */
  line: number;
  code: EnvFileProblemCode;
  params: Record<string, string | number>;
  /** The problem in English. Never contains a value. */
  message: string;
}

/**
 * One variable of a `.env` file.
 *
 * @public
 */
export interface EnvFileEntry {
  name: string;
  value: string;
  /** Whether the name appears more than once. In dotenv files, the last value counts. */
  isRepeated: boolean;
  /** The line of the name, from 1. */
  line: number;
  /** The comment removed from an unquoted value, including the `#`. */
  comment?: string;
}

/**
 * The variables of a `.env` file in the order of their first appearance, and the lines that aren't variables.
 *
 * @public
 */
export interface ParsedEnvFile {
  entries: EnvFileEntry[];
  problems: EnvFileProblem[];
}

/**
 * Maximum number of variables read from a file.
 *
 * @public
 */
export const MAX_ENV_VARIABLES = 1000;

const MAX_SHOWN_LENGTH = 60;

export function createEnvFileProblem(
  line: number,
  code: EnvFileProblemCode,
  key = '',
): EnvFileProblem {
  const params = {
    line,
    key: visibleText(key, MAX_SHOWN_LENGTH),
    max: MAX_ENV_VARIABLES,
  };
  const message = envFileMessages[code].replace(
    /\{\{(line|key|max)\}\}/g,
    (_, name: keyof typeof params) => String(params[name]),
  );
  return { line, code, params, message };
}
