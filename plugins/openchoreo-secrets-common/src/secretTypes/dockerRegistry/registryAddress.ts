import type { ProblemCode, ProblemParameters } from '../../rules';

/**
 * What is wrong with the address of a registry.
 *
 * @public
 */
export interface RegistryAddressProblem {
  /** An error keeps kubelet from reading the address; with a warning it is read, but matches no image. */
  severity: 'error' | 'warning';
  code: ProblemCode;
  params: ProblemParameters;
  /** The address that was meant, where that is obvious. */
  suggestion?: string;
}

const SCHEME = /^([a-z][a-z0-9+.-]{0,20}):\/\//i;
/** Host names of a registry, with `*` and `?` as kubelet's glob takes them, an optional port, and an optional path. */
const HOST = /^[a-z0-9*?[\]-]{1,63}(\.[a-z0-9*?[\]-]{1,63}){0,20}(:\d{1,5})?$/i;
const DOCKER_HUB = 'https://index.docker.io/v1/';
/** Names of Docker Hub that no image has. */
const DOCKER_HUB_HOSTS = [
  'hub.docker.com',
  'registry.hub.docker.com',
  'registry-1.docker.io',
];

/**
 * Checks the address of a registry by the rule with which kubelet matches images: the address, with or without
 * `https://`, is a host and the beginning of a repository's path; a `/v1/` or `/v2/` at its beginning is left out
 * (Kubernetes: "Interpretation of config.json").
 *
 * @public
 */
export function checkRegistryAddress(
  address: string,
): RegistryAddressProblem | undefined {
  if (address.trim() !== address) {
    return fail('registrySpaces', address, address.trim());
  }
  if (/[,;\s]/.test(address)) {
    return fail('registryList', address);
  }
  const scheme = address.match(SCHEME)?.[1].toLowerCase();
  if (scheme && scheme !== 'https' && scheme !== 'http') {
    return fail('registryScheme', address, address.replace(SCHEME, ''));
  }
  const [host, ...path] = address.replace(SCHEME, '').split('/');
  if (!HOST.test(host)) {
    return fail('registryHost', address);
  }
  if (path.some(part => /[:@]/.test(part))) {
    const suggestion = [host, ...path]
      .join('/')
      .replace(/[:@][^/]{0,200}$/, '');
    return fail('registryImage', address, suggestion);
  }
  return checkMatches(address, host.toLowerCase(), path);
}

function checkMatches(
  address: string,
  host: string,
  path: string[],
): RegistryAddressProblem | undefined {
  if (DOCKER_HUB_HOSTS.includes(host)) {
    return warn(address, DOCKER_HUB);
  }
  const isVersion = path[0] === 'v1' || path[0] === 'v2';
  if (host === 'index.docker.io') {
    const rest = isVersion && path.length > 1 ? path.slice(1) : path;
    return rest.join('') === '' ? undefined : warn(address, DOCKER_HUB);
  }
  return isVersion && path.length === 1 ? warn(address, host) : undefined;
}

function fail(
  code: ProblemCode,
  server: string,
  suggestion?: string,
): RegistryAddressProblem {
  return { severity: 'error', code, params: { server }, suggestion };
}

function warn(server: string, suggestion: string): RegistryAddressProblem {
  return {
    severity: 'warning',
    code: 'registryNoMatch',
    params: { server, suggestion },
    suggestion,
  };
}
