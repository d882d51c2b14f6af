import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Option, type Command } from 'commander';
import {
  findSecretType,
  findValueHints,
  MAX_PROBLEMS,
  parseDotenv,
  parseKubectlEnvFile,
  MAX_NAME_LENGTH,
  reviewSecretData,
  visibleText,
} from '@openchoreo-secrets/plugin-common';
import { fieldOf, OccError } from '../errors';
import { collect } from '../options';
import { warn } from '../output';
import { promptValue, readStdin, readTextFile } from './readText';

/** Parsing rules for `.env` files: as `kubectl create secret --from-env-file`, or as dotenv. */
const envFormats = ['kubectl', 'dotenv'] as const;

type EnvFormat = (typeof envFormats)[number];

/** Flags with values. */
export interface ValueSources {
  fromLiteral?: string[];
  fromFile?: string[];
  fromEnvFile?: string[];
  envFormat?: EnvFormat;
  fromStdin?: string;
  prompt?: string[];
}

/** A key with its value. */
export type Entry = readonly [key: string, value: string];

/** Node replaces bytes that aren't UTF-8 in arguments with this character. */
const REPLACEMENT = '\ufffd';

/** Adds the options for secret values. */
export function addValueOptions(command: Command): Command {
  return command
    .option('--from-literal <key=value>', 'value; can be repeated', collect)
    .option(
      '--from-file <[key=]path>',
      'content of a file, or of each file in a directory; the key is the file name by default; can be repeated',
      collect,
    )
    .option(
      '--from-env-file <path>',
      'all variables of a .env file; can be repeated',
      collect,
    )
    .addOption(
      new Option(
        '--env-format <format>',
        'how .env files are read: kubectl keeps values as they are, dotenv handles quotes, escapes, and comments',
      )
        .choices(envFormats)
        .default('kubectl'),
    )
    .option('--from-stdin <key>', 'standard input, byte for byte')
    .option(
      '--prompt <key>',
      'prompt for the value without showing it; can be repeated',
      collect,
    );
}

/**
 * Reads all values of a command line, byte for byte.
 *
 * @throws OccError if a key is given twice
 */
export async function readValues(sources: ValueSources): Promise<Entry[]> {
  const entries = [
    ...(sources.fromLiteral ?? []).map(readLiteral),
    ...(await inTurn(sources.fromFile, readFileEntries)).flat(),
    ...(
      await inTurn(sources.fromEnvFile, path =>
        readEnvFile(path, sources.envFormat),
      )
    ).flat(),
    ...(await inTurn(toList(sources.fromStdin), readStdinEntry)),
    ...(await inTurn(sources.prompt, readPromptEntry)),
  ];
  const seen = new Set<string>();
  for (const [key] of entries) {
    if (seen.has(key)) {
      throw new OccError(
        `Key '${visibleText(key, MAX_NAME_LENGTH)}' is given twice.`,
      );
    }
    seen.add(key);
  }
  return entries;
}

/**
 * Prints the warnings of the portal's form about new values to standard error, without the values.
 *
 * @param kept - the unchanged values, which the rules of the type need
 */
export async function warnAboutValues(
  type: string,
  given: readonly Entry[],
  kept: readonly Entry[] = [],
): Promise<void> {
  const { warnings } = await reviewSecretData(type, [...kept, ...given]);
  for (const [key, value] of given) {
    const path = `/data/${key}`;
    const found = [
      ...warnings.filter(warning => warning.path === path),
      ...(isFileKey(type, key) ? [] : findValueHints(value)),
    ];
    found.forEach(({ message }) => warn(`${fieldOf(path)}: ${message}`));
  }
}

/** Whether the value is the content of a file, which usually ends with a line break. */
function isFileKey(type: string, key: string): boolean {
  const fields = findSecretType(type)?.fields ?? [];
  return fields.some(field => field.key === key && field.isFile);
}

function readLiteral(literal: string, index: number): Entry {
  const separator = literal.indexOf('=');
  if (separator < 1) {
    throw new OccError(
      `--from-literal takes KEY=VALUE. Number ${index + 1} has no key.`,
    );
  }
  const key = literal.slice(0, separator);
  if (literal.includes(REPLACEMENT)) {
    throw new OccError(
      `The value of key '${key}' isn't UTF-8 text. Use --from-file or --from-stdin.`,
    );
  }
  return [key, literal.slice(separator + 1)];
}

/** Reads a file, or, as kubectl does, all files of a directory with their names as keys. */
async function readFileEntries(source: string): Promise<Entry[]> {
  const separator = source.indexOf('=');
  const path = source.slice(separator + 1);
  const key = separator > 0 ? source.slice(0, separator) : basename(path);
  if (!(await isDirectory(path))) {
    return [[key, await readTextFile(path, `The file for key '${key}'`)]];
  }
  if (separator > 0) {
    throw new OccError(
      `'${path}' is a directory. Use a file for key '${key}', or the directory without a key.`,
    );
  }
  const files = await readdir(path, { withFileTypes: true });
  return inTurn(
    files.filter(file => file.isFile()).map(({ name }) => name),
    async name => [
      name,
      await readTextFile(join(path, name), `The file for key '${name}'`),
    ],
  );
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** Reads a `.env` file. By default, the result is the same as with kubectl. */
async function readEnvFile(
  path: string,
  format: EnvFormat = 'kubectl',
): Promise<Entry[]> {
  const file = basename(path);
  const text = await readTextFile(path, `The file ${file}`);
  const { entries, problems } =
    format === 'dotenv'
      ? parseDotenv(text)
      : parseKubectlEnvFile(text, process.env);
  const messages = [
    ...problems.map(({ message }) => message),
    ...entries
      .filter(({ value }) => value === '')
      .map(({ name }) => `${name} has no value. Remove it from the file.`),
  ];
  if (messages.length > 0) {
    const more = messages.length - MAX_PROBLEMS;
    throw new OccError(
      [
        `${file} can't be used. Nothing was changed.`,
        ...messages.slice(0, MAX_PROBLEMS),
        ...(more > 0 ? [`And ${more} more.`] : []),
      ].join('\n'),
    );
  }
  for (const { name } of entries.filter(({ isRepeated }) => isRepeated)) {
    warn(`${name} appears more than once in ${file}. The last one counts.`);
  }
  for (const { name, comment } of entries) {
    if (comment !== undefined) {
      warn(`The comment after the value of ${name} in ${file} is left out.`);
    }
  }
  return entries.map(({ name, value }) => [name, value]);
}

async function readStdinEntry(key: string): Promise<Entry> {
  return [key, await readStdin(`Standard input, for key '${key}',`)];
}

async function readPromptEntry(key: string): Promise<Entry> {
  return [key, await promptValue(`key '${key}'`)];
}

/** Runs functions one after another, because users answer one prompt at a time. */
async function inTurn<T>(
  sources: string[] | undefined,
  read: (source: string) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (const source of sources ?? []) {
    results.push(await read(source));
  }
  return results;
}

function toList(source: string | undefined): string[] {
  return source === undefined ? [] : [source];
}
