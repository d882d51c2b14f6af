import { OccError } from '../../errors';
import {
  emptyConfig,
  putEntry,
  readConfig,
  selectTarget,
  writeConfig,
  type OccConfig,
  type Target,
} from '../config';
import { discover } from './discover';
import { requestToken } from './tokens';

/** Gets a token for a client and keeps it, with what it takes to get the next one. */
export async function signIn(client: {
  clientId: string;
  clientSecret: string;
}): Promise<void> {
  const config = await readConfig();
  const target = selectTarget(config);
  const discovery = await discover(target.url);
  if (!discovery) {
    throw new OccError(
      `${target.url} does not say where to sign in, or cannot be reached.`,
    );
  }
  const token = await requestToken(discovery.tokenEndpoint, client);
  await keepToken(withTarget(config ?? emptyConfig(), target), target, {
    ...client,
    token,
  });
}

/** Keeps a token of a client under the credentials of its context. */
export async function keepToken(
  config: OccConfig,
  { credentialsName }: Target,
  client: { clientId: string; clientSecret: string; token: string },
): Promise<void> {
  await writeConfig({
    ...config,
    credentials: putEntry(config.credentials, {
      ...config.credentials.find(({ name }) => name === credentialsName),
      name: credentialsName,
      authMethod: 'client_credentials',
      ...client,
    }),
  });
}

/** Forgets the token of the current context, and what it takes to get another. */
export async function signOut(): Promise<void> {
  const config = await readConfig();
  if (!config) {
    return;
  }
  const { credentialsName } = selectTarget(config);
  await writeConfig({
    ...config,
    credentials: config.credentials.filter(
      ({ name }) => name !== credentialsName,
    ),
  });
}

/** Adds a control plane and a context for a URL that the configuration doesn't have. */
function withTarget(
  config: OccConfig,
  { url, credentialsName: name }: Target,
): OccConfig {
  const { controlplanes, contexts } = config;
  const isKnown = contexts.some(
    context => (context.credentials ?? context.name) === name,
  );
  if (isKnown) {
    return config;
  }
  return {
    ...config,
    currentContext: config.currentContext ?? name,
    controlplanes: putEntry(controlplanes, { name, url }),
    contexts: putEntry(contexts, {
      name,
      controlplane: name,
      credentials: name,
    }),
  };
}
