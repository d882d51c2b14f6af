import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { OccError } from '../../errors';
import type { OccConfig } from './types';

/** Where the configuration is. */
export function configPath(): string {
  return join(homedir(), '.openchoreo', 'config');
}

/** The configuration; `undefined` where there is none yet. What it holds beyond its type is kept. */
export async function readConfig(): Promise<OccConfig | undefined> {
  const path = configPath();
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') {
      return undefined;
    }
    throw new OccError(`The configuration ${path} cannot be read.`);
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new OccError(`The configuration ${path} is not valid YAML.`);
  }
  const config: unknown = document.toJS() ?? {};
  if (!hasLists(config)) {
    throw new OccError(
      `The configuration ${path} has to be a mapping whose controlplanes, credentials and contexts are lists with names.`,
    );
  }
  return { ...emptyConfig(), ...config };
}

/** Writes the configuration whole or not at all, readable by its owner only: it holds tokens. */
export async function writeConfig(config: OccConfig): Promise<void> {
  const path = configPath();
  const draft = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(draft, stringify(config), { mode: 0o600 });
  await rename(draft, path);
}

export function emptyConfig(): OccConfig {
  return { controlplanes: [], credentials: [], contexts: [] };
}

function hasLists(config: unknown): config is Partial<OccConfig> {
  return (
    typeof config === 'object' &&
    config !== null &&
    !Array.isArray(config) &&
    Object.keys(emptyConfig()).every(key =>
      isNamedList(Reflect.get(config, key) ?? []),
    )
  );
}

function isNamedList(list: unknown): boolean {
  return (
    Array.isArray(list) && list.every(entry => typeof entry?.name === 'string')
  );
}
