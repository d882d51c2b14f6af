import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Option, type Command } from 'commander';
import {
  findSecretType,
  findValueHints,
  MAX_NAME_LENGTH,
  MAX_PROBLEMS,
  MAX_SECRET_BYTES,
  parseDotenv,
  parseKubectlEnvFile,
  recognizeBinaryFile,
  reviewSecretData,
  visibleText,
} from '@openchoreo-secrets/plugin-common';
import { fieldOf, OccError } from '../errors';
import { collect } from '../options';
import { warn } from '../output';

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
  const { fromLiteral = [], fromFile = [], fromEnvFile = [] } = sources;
  const { fromStdin, prompt = [] } = sources;
  const entries = fromLiteral.map(readLiteral);
  for (const source of fromFile) {
    entries.push(...(await readFileEntries(source)));
  }
  for (const path of fromEnvFile) {
    entries.push(...(await readEnvFile(path, sources.envFormat)));
  }
  if (fromStdin !== undefined) {
    const subject = `Standard input, for key '${fromStdin}',`;
    entries.push([fromStdin, await readStdin(subject)]);
  }
  for (const key of prompt) {
    entries.push([key, await promptValue(`key '${key}'`)]);
  }
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
  const entries: Entry[] = [];
  for (const file of await readdir(path, { withFileTypes: true })) {
    if (file.isFile()) {
      const { name } = file;
      const subject = `The file for key '${name}'`;
      entries.push([name, await readTextFile(join(path, name), subject)]);
    }
  }
  return entries;
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

/**
 * Reads a text file.
 *
 * @param subject - names the file in errors
 */
export async function readTextFile(
  path: string,
  subject: string,
): Promise<string> {
  try {
    const bytes = await readLimited(createReadStream(path), subject);
    return requireText(bytes, subject, basename(path));
  } catch (error) {
    if (error instanceof OccError) {
      throw error;
    }
    const code = Reflect.get(Object(error), 'code');
    throw new OccError(`${subject} can't be read (${code}).`);
  }
}

/** Reads standard input to its end. */
export async function readStdin(subject: string): Promise<string> {
  return requireText(await readLimited(process.stdin, subject), subject);
}

/** Reads up to the size limit of a secret, because some files, such as `/dev/zero`, never end. */
async function readLimited(source: Readable, subject: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_SECRET_BYTES) {
      source.destroy();
      throw new OccError(`${subject} is larger than 1 MiB.`);
    }
  }
  return Buffer.concat(chunks);
}

function requireText(bytes: Buffer, subject: string, fileName = ''): string {
  if (isUtf8(bytes)) {
    return bytes.toString('utf8');
  }
  const known = fileName ? recognizeBinaryFile(bytes, fileName) : undefined;
  throw new OccError(
    known
      ? `${subject} can't be used. ${known.message}`
      : `${subject} isn't UTF-8 text, and OpenChoreo's API accepts only text. Nothing was changed. Create the Kubernetes Secret with kubectl.`,
  );
}

/** Prompts for a value on the terminal, without echo. */
export async function promptValue(label: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new OccError(
      `Can't ask for the ${label} without a terminal. Use --from-stdin, or --docker-password-stdin.`,
    );
  }
  const { default: password } = await import('@inquirer/password');
  try {
    return await password(
      { message: `Value of the ${label}:`, mask: false, toggleMask: false },
      { output: process.stderr },
    );
  } catch {
    throw new OccError('Canceled. Nothing was changed.');
  }
}

/** Decodes a Base64 value to text and keeps a byte order mark; `undefined` for binary data. */
export function decodeText(value: string): string | undefined {
  const bytes = Buffer.from(value, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}
