import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { OccError } from '../errors';

/** An OpenChoreo API server. */
export interface ControlPlane {
  name: string;
  url: string;
}

/** Credentials saved by `occ login`. */
export interface Credentials {
  name: string;
  /** A JWT. */
  token?: string;
  refreshToken?: string;
  /** `authorization_code` or `client_credentials`. */
  authMethod?: string;
  clientId?: string;
  clientSecret?: string;
  /** Requested scopes, separated by spaces. */
  scope?: string;
}

/** A control plane with credentials and a default namespace. */
export interface Context {
  name: string;
  controlplane: string;
  credentials?: string;
  namespace?: string;
  /** Used only by OpenChoreo's occ, which shares the file. */
  project?: string;
  component?: string;
}

/** Content of `$HOME/.openchoreo/config`, which OpenChoreo's occ shares. */
export interface OccConfig {
  currentContext?: string;
  controlplanes: ControlPlane[];
  credentials: Credentials[];
  contexts: Context[];
}

const EMPTY: OccConfig = { controlplanes: [], credentials: [], contexts: [] };

/** Reads the configuration; empty if the file doesn't exist. Preserves unknown fields. */
export async function readConfig(): Promise<OccConfig> {
  const path = configPath();
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') {
      return EMPTY;
    }
    throw new OccError(`Can't read the configuration ${path}.`);
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new OccError(`The configuration ${path} isn't valid YAML.`);
  }
  const config: unknown = document.toJS() ?? {};
  if (!hasLists(config)) {
    throw new OccError(
      `The configuration ${path} must be a mapping whose controlplanes, credentials, and contexts are lists with names.`,
    );
  }
  return { ...EMPTY, ...config };
}

/** Replaces the configuration atomically, with mode 0600 because the file contains tokens. */
export async function writeConfig(config: OccConfig): Promise<void> {
  const path = configPath();
  const draft = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(draft, stringify(config), { mode: 0o600 });
  await rename(draft, path);
}

/** Updates the configuration. */
export async function changeConfig(
  change: (config: OccConfig) => OccConfig,
): Promise<void> {
  await writeConfig(change(await readConfig()));
}

/**
 * Finds an entry by name.
 *
 * @param what - the kind of entry, for the error
 * @throws OccError if the entry doesn't exist
 */
export function findEntry<T extends { name: string }>(
  entries: readonly T[],
  what: string,
  name: string,
): T {
  const found = entries.find(entry => entry.name === name);
  if (!found) {
    throw new OccError(`The configuration has no ${what} '${name}'.`);
  }
  return found;
}

/** Adds an entry, or replaces the entry with the same name. */
export function putEntry<T extends { name: string }>(
  entries: readonly T[],
  entry: T,
): T[] {
  return entries.some(({ name }) => name === entry.name)
    ? entries.map(known => (known.name === entry.name ? entry : known))
    : [...entries, entry];
}

/**
 * Checks that a name isn't in use.
 *
 * @param what - the kind of entry, for the error
 * @throws OccError if an entry has the name
 */
export function assertFree(
  entries: readonly { name: string }[],
  what: string,
  name: string,
): void {
  if (entries.some(entry => entry.name === name)) {
    throw new OccError(`The configuration already has ${what} '${name}'.`);
  }
}

function configPath(): string {
  return join(homedir(), '.openchoreo', 'config');
}

function hasLists(config: unknown): config is Partial<OccConfig> {
  return (
    typeof config === 'object' &&
    config !== null &&
    !Array.isArray(config) &&
    Object.keys(EMPTY).every(key => isNamedList(Reflect.get(config, key) ?? []))
  );
}

function isNamedList(list: unknown): boolean {
  return (
    Array.isArray(list) && list.every(entry => typeof entry?.name === 'string')
  );
}
