import { OccError } from '../errors';
import {
  findEntry,
  type Context,
  type Credentials,
  type OccConfig,
} from './configFile';

/** Control plane of a command. */
export interface Target {
  url: string;
  /** Absent if the configuration has no context for the URL. */
  context?: Context;
  /** Name of the credentials that `occ login` saves. */
  credentialsName: string;
  credentials?: Credentials;
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
