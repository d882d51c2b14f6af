import type { ProblemCode, ProblemParameters } from '../../rules';

/**
 * A problem with a registry address.
 *
 * @public
 */
export interface RegistryAddressProblem {
  /** `error` if kubelet can't read the address, `warning` if the address matches no image. */
  severity: 'error' | 'warning';
  code: ProblemCode;
  params: ProblemParameters;
  /** The address that was probably intended, if known. */
  suggestion?: string;
}

const SCHEME = /^([a-z][a-z0-9+.-]{0,20}):\/\//i;
/** A registry host with an optional port. Allows the glob characters that kubelet supports. */
const HOST = /^[a-z0-9*?[\]-]{1,63}(\.[a-z0-9*?[\]-]{1,63}){0,20}(:\d{1,5})?$/i;
const DOCKER_HUB = 'https://index.docker.io/v1/';
/** Host names of Docker Hub that aren't part of image names. */
const DOCKER_HUB_HOSTS = [
  'hub.docker.com',
  'registry.hub.docker.com',
  'registry-1.docker.io',
];

/**
 * Checks a registry address by the rules that kubelet uses to match images: an optional `https://`, a host, and the
 * start of a repository path, without a leading `/v1/` or `/v2/` (Kubernetes: "Interpretation of config.json"). Returns
 * `undefined` for a valid address.
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
