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
  /** The reason. The message of the code includes the next step. */
  code: ProblemCode;
  params: ProblemParameters;
}

/**
 * The registries of a Docker config with at least one usable registry, or the reason why Kubernetes can't use the text.
 *
 * @public
 */
export type ParsedDockerConfig =
  | { registries: RegistryCredentials[]; unusable: UnusableRegistry[] }
  | { fault: ProblemCode; params?: ProblemParameters };

/** A JSON object with unknown properties. */
export type JsonObject = Record<string, unknown>;

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
 * Whether rows of registry, username, password, and email can represent a Docker config completely.
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

/** Returns a registry whose password is stored by a credential helper, if any. */
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

/** Whether the config is a `.dockercfg`, with registries at the top level. */
export function isLegacy(config: JsonObject): boolean {
  const entries = Object.values(config);
  return (
    !('auths' in config) &&
    entries.length > 0 &&
    entries.every(
      entry => isObject(entry) && ('auth' in entry || 'username' in entry),
    )
  );
}

/** Returns the username and password in an `auth`, or an empty list if `auth` isn't base64 of both. */
export function splitAuth(auth: string): (string | undefined)[] {
  const text = decodeBase64Text(auth);
  const colon = text?.indexOf(':') ?? -1;
  return text === undefined || colon < 0
    ? []
    : [text.slice(0, colon), text.slice(colon + 1)];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
