import {
  createOpenChoreoClient,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { OccError } from '../../errors';
import {
  readConfig,
  selectTarget,
  type OccConfig,
  type Target,
} from '../config';
import { discover, type SignIn } from './discover';
import { keepToken } from './signIn';
import { clientOf, isCurrentToken, requestToken } from './tokens';

/** A control plane that is signed in to, as far as it asks for that. */
export interface Session {
  client: OpenChoreoClient;
  /** The namespace that is meant: the one given, or that of the context. */
  resolveNamespace(given: string | undefined): string;
}

/** Signs in to the control plane of the current context. */
export async function connect(): Promise<Session> {
  const config = await readConfig();
  const target = selectTarget(config);
  const discovery = await discover(target.url);
  const token =
    discovery?.isSecurityEnabled === false
      ? undefined
      : await findToken(config, target, discovery);
  return {
    client: createOpenChoreoClient({ baseUrl: target.url, token }),
    resolveNamespace: given => {
      const namespace = given ?? target.namespace;
      if (!namespace) {
        throw new OccError(
          'A namespace is needed: give --namespace, or set one with occ config context update.',
        );
      }
      return namespace;
    },
  };
}

async function findToken(
  config: OccConfig | undefined,
  target: Target,
  discovery: SignIn | undefined,
): Promise<string> {
  const stored = target.credentials?.token;
  if (isCurrentToken(stored)) {
    return stored;
  }
  const client = clientOf(target.credentials);
  if (config && client && discovery) {
    const token = await requestToken(discovery.tokenEndpoint, client);
    await keepToken(config, target, { ...client, token });
    return token;
  }
  const reason = discovery
    ? ''
    : ` ${target.url} does not say where to sign in, or cannot be reached.`;
  throw new OccError(
    `Authentication required.${reason} Run: occ login --client-credentials`,
  );
}
