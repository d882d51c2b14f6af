import { OccError } from '../../errors';
import { findEntry } from './entries';
import { parseUrl } from './parseUrl';
import type { Context, Credentials, OccConfig } from './types';

/** The control plane that a command talks to. */
export interface Target {
  url: string;
  /** The name under which its credentials are stored. */
  credentialsName: string;
  credentials?: Credentials;
  /** The namespace of commands without `--namespace`. */
  namespace?: string;
}

/** The global flags that select a control plane. */
export interface TargetFlags {
  server?: string;
  context?: string;
}

let flags: TargetFlags = {};

/** Sets the flags of this run, before the command runs. */
export function setTargetFlags({ server, context }: TargetFlags): void {
  flags = { server, context };
}

/**
 * Selects the control plane: `--server`, else `--context`, else `CHOREO_API_ENDPOINT`, else the current context of the
 * configuration.
 *
 * Tokens go only to the URL for which they are configured: a URL that isn't in the configuration has no credentials.
 */
export function selectTarget(config: OccConfig | undefined): Target {
  const { server, context } = flags;
  const url = server ?? (context ? undefined : process.env.CHOREO_API_ENDPOINT);
  if (url) {
    return targetOfUrl(config, parseUrl(url));
  }
  const name = context ?? config?.currentContext;
  if (!name) {
    throw new OccError(
      config
        ? 'No context is in use. Run: occ config context use NAME'
        : 'No control plane is configured. Set CHOREO_API_ENDPOINT, or run: occ config controlplane add NAME --url URL',
    );
  }
  return targetOfContext(
    config,
    findEntry(config?.contexts ?? [], 'context', name),
  );
}

function targetOfUrl(config: OccConfig | undefined, url: string): Target {
  const { contexts = [], controlplanes = [] } = config ?? {};
  const names = controlplanes
    .filter(controlPlane => isSameUrl(controlPlane.url, url))
    .map(({ name }) => name);
  const candidates = contexts.filter(({ controlplane }) =>
    names.includes(controlplane),
  );
  const preferred = flags.context ?? config?.currentContext;
  const context =
    candidates.find(({ name }) => name === preferred) ?? candidates[0];
  return context
    ? targetOfContext(config, context)
    : { url, credentialsName: config ? new URL(url).host : 'default' };
}

function targetOfContext(
  config: OccConfig | undefined,
  context: Context,
): Target {
  const controlPlane = findEntry(
    config?.controlplanes ?? [],
    'control plane',
    context.controlplane,
  );
  const credentialsName = context.credentials ?? context.name;
  return {
    url: parseUrl(controlPlane.url),
    credentialsName,
    credentials: config?.credentials.find(
      ({ name }) => name === credentialsName,
    ),
    namespace: context.namespace,
  };
}

function isSameUrl(one: string, other: string): boolean {
  const normalize = (url: string) =>
    URL.canParse(url) ? new URL(url).href.replace(/\/+$/, '') : url;
  return normalize(one) === normalize(other);
}
