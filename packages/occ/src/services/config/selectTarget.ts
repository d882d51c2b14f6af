import { OccError } from '../../errors';
import { findEntry } from './entries';
import { parseUrl } from './parseUrl';
import type { Credentials, OccConfig } from './types';

/** What the commands of one call talk to. */
export interface Target {
  url: string;
  /** The name under which credentials are kept for it. */
  credentialsName: string;
  credentials?: Credentials;
  /** The namespace that is meant where none is given. */
  namespace?: string;
}

/**
 * The control plane of the current context. Before there is a configuration it is that of the variable
 * `CHOREO_API_ENDPOINT`.
 */
export function selectTarget(config: OccConfig | undefined): Target {
  if (!config) {
    const endpoint = process.env.CHOREO_API_ENDPOINT;
    if (!endpoint) {
      throw new OccError(
        'No control plane is configured. Set CHOREO_API_ENDPOINT, or run: occ config controlplane add NAME --url URL',
      );
    }
    return { url: parseUrl(endpoint), credentialsName: 'default' };
  }
  if (!config.currentContext) {
    throw new OccError(
      'No context is in use. Run: occ config context use NAME',
    );
  }
  const context = findEntry(config.contexts, 'context', config.currentContext);
  const controlPlane = findEntry(
    config.controlplanes,
    'control plane',
    context.controlplane,
  );
  const credentialsName = context.credentials ?? context.name;
  return {
    url: parseUrl(controlPlane.url),
    credentialsName,
    credentials: config.credentials.find(
      ({ name }) => name === credentialsName,
    ),
    namespace: context.namespace,
  };
}
