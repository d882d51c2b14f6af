import { encodeBase64Text } from '../../base64';
import {
  isLegacy,
  isObject,
  parseDockerConfig,
  parseJson,
  splitAuth,
  type JsonObject,
} from './dockerConfig';

/**
 * Converts a legacy `.dockercfg`, which has registries at the top level, to the text of a `config.json`. Returns
 * `undefined` for any other text.
 */
export function convertLegacyDockerConfig(text: string): string | undefined {
  const config = parseJson(text);
  return isObject(config) && isLegacy(config)
    ? JSON.stringify({ auths: config })
    : undefined;
}

/**
 * Removes registries that kubelet can't use and settings of the Docker command line. Leaves other registries unchanged.
 * Returns `undefined` if the config has no usable registry.
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
 * Removes the spaces around registries and usernames. Returns `undefined` without such spaces, or if two
 * registries would become equal.
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

/** Removes the spaces around the username. Leaves the password unchanged, because passwords can contain spaces. */
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
