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

/** Control plane of a command. */
export interface Target {
  url: string;
  /** Absent if the configuration has no context for the URL. */
  context?: Context;
  /** Name of the credentials that `occ login` saves. */
  credentialsName: string;
  credentials?: Credentials;
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
export async function changeConfig(
  change: (config: OccConfig) => OccConfig,
): Promise<void> {
  const config = change(await readConfig());
  const path = configPath();
  const draft = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(draft, stringify(config), { mode: 0o600 });
  await rename(draft, path);
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

/**
 * Selects the control plane: `--server`, else `--context`, else `CHOREO_API_ENDPOINT`, else the current context of the
 * configuration.
 *
 * Tokens are sent only to the URL that they are configured for: a URL outside the configuration has no credentials.
 */
export function selectTarget(
  config: OccConfig,
  flags: { server?: string; context?: string },
): Target {
  const { server, context } = flags;
  const url = server ?? (context ? undefined : process.env.CHOREO_API_ENDPOINT);
  if (url) {
    return targetOfUrl(config, parseUrl(url), context);
  }
  const name = context ?? config.currentContext;
  if (!name) {
    throw new OccError(
      config.contexts.length > 0
        ? 'No context is in use. Run: occ config context use NAME'
        : 'No control plane is configured. Set CHOREO_API_ENDPOINT, or run: occ config controlplane add NAME --url URL',
    );
  }
  return targetOfContext(config, findEntry(config.contexts, 'context', name));
}

/**
 * Checks the URL of a control plane.
 *
 * @throws OccError if the text isn't an HTTP or HTTPS URL
 */
export function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new OccError(
      'The URL of a control plane must start with http:// or https://.',
    );
  }
  return text.trim();
}

function targetOfUrl(
  config: OccConfig,
  url: string,
  contextName: string | undefined,
): Target {
  const names = config.controlplanes
    .filter(controlPlane => isSameUrl(controlPlane.url, url))
    .map(({ name }) => name);
  const candidates = config.contexts.filter(({ controlplane }) =>
    names.includes(controlplane),
  );
  const preferred = contextName ?? config.currentContext;
  const context =
    candidates.find(({ name }) => name === preferred) ?? candidates[0];
  return context
    ? targetOfContext(config, context)
    : { url, credentialsName: new URL(url).host };
}

function targetOfContext(config: OccConfig, context: Context): Target {
  const { url } = findEntry(
    config.controlplanes,
    'control plane',
    context.controlplane,
  );
  const credentialsName = context.credentials ?? context.name;
  return {
    url: parseUrl(url ?? ''),
    context,
    credentialsName,
    credentials: config.credentials.find(
      ({ name }) => name === credentialsName,
    ),
  };
}

function isSameUrl(one: string, other: string): boolean {
  const normalize = (url: string) =>
    URL.canParse(url) ? new URL(url).href.replace(/\/+$/, '') : url;
  return normalize(one) === normalize(other);
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
