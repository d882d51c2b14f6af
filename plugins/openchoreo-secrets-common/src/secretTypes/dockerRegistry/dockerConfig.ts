import { decodeBase64Text, encodeBase64Text } from '../../base64';
import type { ProblemCode, ProblemParameters } from '../../rules';

/**
 * The credentials for one registry of a Docker config.
 *
 * @public
 */
export interface RegistryCredentials {
  server: string;
  username: string;
  password: string;
  email?: string;
}

/**
 * A registry of a Docker config without credentials that kubelet can use.
 *
 * @public
 */
export interface UnusableRegistry {
  server: string;
  /** Why, and what to do. */
  code: ProblemCode;
  params: ProblemParameters;
}

/**
 * The registries of a Docker config, or why Kubernetes can't use the text at all. At least one registry is usable.
 *
 * @public
 */
export type ParsedDockerConfig =
  | { registries: RegistryCredentials[]; unusable: UnusableRegistry[] }
  | { fault: ProblemCode; params?: ProblemParameters };

type JsonObject = Record<string, unknown>;

const ROW_FIELDS = ['auth', 'username', 'password', 'email'];

/**
 * Reads the text of a `config.json`. Credentials are in `auth`, or in `username` and `password` (Kubernetes: "Pull an
 * image from a private registry").
 *
 * @public
 */
export function parseDockerConfig(text: string): ParsedDockerConfig {
  if (text.startsWith('\ufeff')) {
    return { fault: 'fileByteOrderMark', params: { reader: 'Kubernetes' } };
  }
  const config = parseJson(text);
  if (!isObject(config)) {
    return { fault: 'dockerConfigNotJson' };
  }
  const helper = findHelper(config);
  if (!isObject(config.auths) || Object.keys(config.auths).length === 0) {
    return explainNoAuths(config, helper);
  }
  const registries: RegistryCredentials[] = [];
  const unusable: UnusableRegistry[] = [];
  for (const [server, entry] of Object.entries(config.auths)) {
    const registry = readEntry(server, entry);
    if (registry) {
      registries.push(registry);
    } else {
      unusable.push(explainEntry(server, entry, config));
    }
  }
  if (registries.length > 0) {
    return { registries, unusable };
  }
  const [{ code, params }] = unusable;
  return { fault: code, params };
}

/**
 * Formats registries as a Docker config, in the shape that `kubectl create secret docker-registry` writes.
 *
 * @public
 */
export function formatDockerConfig(
  registries: readonly RegistryCredentials[],
): string {
  const auths = registries.map(({ server, username, password, email }) => [
    server,
    {
      username,
      password,
      ...(email && { email }),
      auth: encodeBase64Text(`${username}:${password}`),
    },
  ]);
  return JSON.stringify({ auths: Object.fromEntries(auths) });
}

/**
 * Converts a legacy `.dockercfg`, which has registries at its top level, to the text of a `config.json`; `undefined`
 * for any other text.
 *
 * @public
 */
export function convertLegacyDockerConfig(text: string): string | undefined {
  const config = parseJson(text);
  return isObject(config) && isLegacy(config)
    ? JSON.stringify({ auths: config })
    : undefined;
}

/**
 * Removes the registries that kubelet can't use, and what only the Docker command line uses; keeps the rest as it is.
 *
 * @public
 */
export function removeUnusableRegistries(text: string): string | undefined {
  const parsed = parseDockerConfig(text);
  const config = parseJson(text);
  if (!('registries' in parsed) || !isObject(config)) {
    return undefined;
  }
  const unusable = new Set(parsed.unusable.map(({ server }) => server));
  const auths = Object.entries(config.auths as JsonObject).filter(
    ([server]) => !unusable.has(server),
  );
  return JSON.stringify({ auths: Object.fromEntries(auths) });
}

/**
 * Removes the spaces around registries and usernames; `undefined` where there are none, or where two registries would
 * become one.
 *
 * @public
 */
export function trimRegistries(text: string): string | undefined {
  const config = parseJson(text);
  if (!isObject(config) || !isObject(config.auths)) {
    return undefined;
  }
  const entries = Object.entries(config.auths);
  const trimmed = entries.map(([server, entry]): [string, unknown] => [
    server.trim(),
    trimUsername(entry),
  ]);
  const isChanged = JSON.stringify(trimmed) !== JSON.stringify(entries);
  const isUnique =
    new Set(trimmed.map(([server]) => server)).size === entries.length;
  return isChanged && isUnique
    ? JSON.stringify({ ...config, auths: Object.fromEntries(trimmed) })
    : undefined;
}

/** Leaves a password as it is: spaces can be part of it. */
function trimUsername(entry: unknown): unknown {
  if (!isObject(entry)) {
    return entry;
  }
  const { auth, username } = entry;
  const [name, password] = typeof auth === 'string' ? splitAuth(auth) : [];
  return {
    ...entry,
    ...(typeof username === 'string' && { username: username.trim() }),
    ...(name !== undefined &&
      name !== name.trim() && {
        auth: encodeBase64Text(`${name.trim()}:${password}`),
      }),
  };
}

/**
 * Whether rows of registry, username, password, and email hold everything that a Docker config says.
 *
 * @public
 */
export function isMadeOfRegistries(text: string): boolean {
  const config = parseJson(text);
  const parsed = parseDockerConfig(text);
  return (
    isObject(config) &&
    'registries' in parsed &&
    parsed.unusable.length === 0 &&
    Object.keys(config).length === 1 &&
    Object.values(config.auths as JsonObject).every(
      entry =>
        isObject(entry) &&
        Object.keys(entry).every(name => ROW_FIELDS.includes(name)),
    )
  );
}

function readEntry(
  server: string,
  entry: unknown,
): RegistryCredentials | undefined {
  if (server.trim() === '' || !isObject(entry)) {
    return undefined;
  }
  const { auth, username, password, email } = entry;
  const [name, secret] =
    typeof auth === 'string' && auth !== ''
      ? splitAuth(auth)
      : [username, password];
  const isUsable =
    typeof name === 'string' &&
    typeof secret === 'string' &&
    name !== '' &&
    secret !== '';
  return isUsable
    ? {
        server,
        username: name,
        password: secret,
        ...(typeof email === 'string' && email !== '' && { email }),
      }
    : undefined;
}

function explainEntry(
  server: string,
  entry: unknown,
  config: JsonObject,
): UnusableRegistry {
  if (server.trim() === '') {
    return { server, code: 'dockerConfigServerMissing', params: {} };
  }
  const { credHelpers, credsStore } = config;
  const helper = isObject(credHelpers) ? credHelpers[server] : undefined;
  if (typeof helper === 'string') {
    return {
      server,
      code: 'dockerConfigCredHelpers',
      params: { server, helper },
    };
  }
  if (isObject(entry) && entry.identitytoken) {
    return { server, code: 'dockerConfigIdentityToken', params: { server } };
  }
  return typeof credsStore === 'string'
    ? {
        server,
        code: 'dockerConfigCredsStore',
        params: { server, helper: credsStore },
      }
    : { server, code: 'dockerConfigEntryUnusable', params: { server } };
}

/** A registry whose password is with a credential helper, where the config names one. */
function findHelper({ credHelpers }: JsonObject): [string, string] | undefined {
  const [first] = isObject(credHelpers) ? Object.entries(credHelpers) : [];
  return first && typeof first[1] === 'string'
    ? [first[0], first[1]]
    : undefined;
}

function explainNoAuths(
  config: JsonObject,
  helper: [string, string] | undefined,
): ParsedDockerConfig {
  if (helper) {
    const [server, name] = helper;
    return {
      fault: 'dockerConfigCredHelpers',
      params: { server, helper: name },
    };
  }
  if (typeof config.credsStore === 'string') {
    return {
      fault: 'dockerConfigCredsStoreOnly',
      params: { helper: config.credsStore },
    };
  }
  return {
    fault: isLegacy(config) ? 'dockerConfigLegacy' : 'dockerConfigNoAuths',
  };
}

/** Whether the config is a `.dockercfg`: registries at its top level, each with credentials. */
function isLegacy(config: JsonObject): boolean {
  const entries = Object.values(config);
  return (
    !('auths' in config) &&
    entries.length > 0 &&
    entries.every(
      entry => isObject(entry) && ('auth' in entry || 'username' in entry),
    )
  );
}

function splitAuth(auth: string): (string | undefined)[] {
  const text = decodeBase64Text(auth);
  const colon = text?.indexOf(':') ?? -1;
  return text === undefined || colon < 0
    ? []
    : [text.slice(0, colon), text.slice(colon + 1)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
