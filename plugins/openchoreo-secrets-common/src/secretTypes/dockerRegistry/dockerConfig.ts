import type { ProblemCode } from '../../rules';
import { base64ToText, textToBase64 } from '../base64';

/**
 * What one registry of a Docker config asks for.
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
 * The registries of a Docker config, or why a text is none that Kubernetes can use.
 *
 * @public
 */
export type ParsedDockerConfig =
  | { registries: RegistryCredentials[] }
  | { fault: ProblemCode; number?: number };

/**
 * Reads the text of a `config.json`; credentials are in `auth`, or in `username` and `password`
 * (Kubernetes: "Pull an image from a private registry").
 *
 * @public
 */
export function parseDockerConfig(text: string): ParsedDockerConfig {
  const config = parseJson(text);
  if (!isRecord(config)) {
    return { fault: 'dockerConfigNotJson' };
  }
  if (!isRecord(config.auths)) {
    return {
      fault: config.credsStore
        ? 'dockerConfigCredsStore'
        : 'dockerConfigNoAuths',
    };
  }
  const registries: RegistryCredentials[] = [];
  for (const [server, entry] of Object.entries(config.auths)) {
    const registry = parseEntry(server, entry);
    if (!registry) {
      return {
        fault: config.credsStore
          ? 'dockerConfigCredsStore'
          : 'dockerConfigEntryUnusable',
        number: registries.length + 1,
      };
    }
    registries.push(registry);
  }
  return registries.length > 0
    ? { registries }
    : { fault: 'dockerConfigNoAuths' };
}

/**
 * The text of a Docker config for registries, in the shape that `kubectl create secret docker-registry` writes.
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
      auth: textToBase64(`${username}:${password}`),
    },
  ]);
  return JSON.stringify({ auths: Object.fromEntries(auths) });
}

function parseEntry(
  server: string,
  entry: unknown,
): RegistryCredentials | undefined {
  if (server.trim() === '' || !isRecord(entry)) {
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

function splitAuth(auth: string): (string | undefined)[] {
  const text = base64ToText(auth);
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
