import { basename } from 'node:path';
import { createProblem, parseEnvFile } from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../errors';
import { promptValue } from './promptValue';
import { readStdin, readTextFile } from './text';
import type { Entry, ValueSources } from './types';

/** What Node puts in the place of bytes of an argument that are not text. */
const REPLACEMENT = '\ufffd';

/** All values that a command line gives, byte for byte, each key once. */
export async function readValues(sources: ValueSources): Promise<Entry[]> {
  const entries = [
    ...(sources.fromLiteral ?? []).map(readLiteral),
    ...(await inTurn(sources.fromFile, readFileEntry)),
    ...(await inTurn(sources.fromEnvFile, readEnvFile)).flat(),
    ...(await inTurn(toList(sources.fromStdin), readStdinEntry)),
    ...(await inTurn(sources.prompt, readPromptEntry)),
  ];
  const keys = entries.map(([key]) => key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) {
    throw new OccError(
      createProblem(['data', repeated], 'keyDuplicate', {
        key: repeated,
      }).message,
    );
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
      `The value of key '${key}' is not text in UTF-8. Give it with --from-file or --from-stdin.`,
    );
  }
  return [key, literal.slice(separator + 1)];
}

async function readFileEntry(source: string): Promise<Entry> {
  const separator = source.indexOf('=');
  const path = source.slice(separator + 1);
  const key = separator > 0 ? source.slice(0, separator) : basename(path);
  return [key, await readTextFile(path, `The file for key '${key}'`)];
}

async function readEnvFile(path: string): Promise<Entry[]> {
  const text = await readTextFile(path, `The file ${basename(path)}`);
  const variables = await parseEnvFile(text);
  for (const { name } of variables.filter(({ isRepeated }) => isRepeated)) {
    process.stderr.write(
      `Warning: ${name} is there more than once in ${basename(
        path,
      )}; the last one counts.\n`,
    );
  }
  return variables.map(({ name, value }) => [name, value]);
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
