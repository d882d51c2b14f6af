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

/** A connection to a control plane, signed in if it requires that. */
export interface Session {
  client: OpenChoreoClient;
  /** The URL of the control plane. */
  url: string;
  /** The namespace of a command: the one given, or that of the context. */
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
    url: target.url,
    client: createOpenChoreoClient({ baseUrl: target.url, token }),
    resolveNamespace: given => {
      const namespace = given ?? target.namespace;
      if (!namespace) {
        throw new OccError(
          'No namespace. Use --namespace, or set one with: occ config context update',
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
  const { OCC_TOKEN: given } = process.env;
  if (given) {
    return given;
  }
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
