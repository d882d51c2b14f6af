import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  MAX_PROBLEMS,
  parseDotenv,
  parseKubectlEnvFile,
  visibleText,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../errors';
import { warn } from '../../output';
import { promptValue } from './promptValue';
import { readStdin, readTextFile } from './text';
import type { Entry, EnvFormat, ValueSources } from './types';

/** What Node puts in the place of bytes of an argument that are not text. */
const REPLACEMENT = '\ufffd';

/** All values that a command line gives, byte for byte, each key once. */
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
      throw new OccError(`Key '${visibleText(key, 253)}' is given twice.`);
    }
    seen.add(key);
  }
  return entries;
}

function readLiteral(literal: string, index: number): Entry {
  const separator = literal.indexOf('=');
  if (separator < 1) {
    throw new OccError(
      `--from-literal takes KEY=VALUE; number ${
        index + 1
      } of them is not that.`,
    );
  }
  const key = literal.slice(0, separator);
  if (literal.includes(REPLACEMENT)) {
    throw new OccError(
      `The value of key '${key}' isn't UTF-8 text. Give it with --from-file or --from-stdin.`,
    );
  }
  return [key, literal.slice(separator + 1)];
}

/** The content of a file, or, as kubectl does, of all files of a directory, each under its name. */
async function readFileEntries(source: string): Promise<Entry[]> {
  const separator = source.indexOf('=');
  const path = source.slice(separator + 1);
  const key = separator > 0 ? source.slice(0, separator) : basename(path);
  if (!(await isDirectory(path))) {
    return [[key, await readTextFile(path, `The file for key '${key}'`)]];
  }
  if (separator > 0) {
    throw new OccError(
      `'${path}' is a directory. Give a file for key '${key}', or the directory without a key.`,
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

/** Without `--env-format=dotenv`, the same file makes the same secret as with kubectl. */
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
      .map(({ name }) => `${name} has no value: leave it out.`),
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
  return entries.map(({ name, value }) => [name, value]);
}

async function readStdinEntry(key: string): Promise<Entry> {
  return [key, await readStdin(`Standard input, for key '${key}',`)];
}

async function readPromptEntry(key: string): Promise<Entry> {
  return [key, await promptValue(`key '${key}'`)];
}

/** One after the other, because a person is asked one question at a time. */
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
