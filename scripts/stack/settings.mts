import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBao } from '../testing/tools.mts';

export const root = join(import.meta.dirname, '../..');

/** Where Node keeps compiled code, which saves a fifth of the time of the next start. */
export const compileCache = join(root, '.local/compile-cache');

/** Where each part of the stack listens, on 127.0.0.1. */
export interface Ports {
  app: number;
  backend: number;
  secretApi: number;
  kubernetes: number;
  store: number;
  admin: number;
  issuer: number;
}

const authModes = ['none', 'oidc'] as const;

/** Who has access: everybody as a guest, or people who sign in, each with their own permissions. */
export type Auth = (typeof authModes)[number];

/** The options of `npm start`. */
export interface StackSettings {
  ports: Ports;
  auth: Auth;
  /** An OpenChoreo API that already runs, in place of the embedded platform. */
  openchoreoUrl?: string;
  /** Path of the `bao` binary, to use a real OpenBao in place of the embedded store. */
  baoPath?: string;
  /** Whether the embedded platform has the namespace `shop-demo`, which shows every state. */
  hasDemo: boolean;
  /** Whether the backend serves the production build in `packages/app/dist`, in place of a development server. */
  usesBuiltApp: boolean;
  /** Whether Backstage is started; without it only OpenChoreo and the platform are, for a Backstage of your own. */
  hasPortal: boolean;
  /** Where the kubeconfig of the embedded platform is written. */
  kubeconfig: string;
}

export async function readSettings(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<StackSettings> {
  const { values } = parseArgs({
    args,
    options: {
      auth: { type: 'string' },
      openbao: { type: 'boolean' },
      'openchoreo-url': { type: 'string' },
      'built-app': { type: 'boolean', default: false },
      demo: { type: 'boolean', default: true },
      portal: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const usesBuiltApp = values['built-app'];
  const backend = readPort(env, 'BACKEND_PORT', 7007);
  return {
    ports: {
      app: usesBuiltApp ? backend : readPort(env, 'APP_PORT', 3000),
      backend,
      secretApi: readPort(env, 'SECRET_API_PORT', 7080),
      kubernetes: readPort(env, 'KUBERNETES_PORT', 7081),
      store: readPort(env, 'STORE_PORT', 7082),
      admin: readPort(env, 'ADMIN_PORT', 7083),
      issuer: readPort(env, 'ISSUER_PORT', 7084),
    },
    hasDemo: values.demo,
    usesBuiltApp,
    hasPortal: values.portal,
    auth: readAuth(values.auth ?? env.STACK_AUTH),
    ...(values.openbao && { baoPath: await ensureBao() }),
    openchoreoUrl: readUrl(values['openchoreo-url']),
    kubeconfig: env.LOCAL_KUBECONFIG ?? join(root, '.local', 'kubeconfig'),
  };
}

function readAuth(text = 'none'): Auth {
  const auth = authModes.find(mode => mode === text);
  if (!auth) {
    throw new Error(`--auth must be one of ${authModes.join(', ')}.`);
  }
  return auth;
}

function readPort(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
): number {
  const port = Number(env[name] ?? fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`${name} must be a port from 1 to 65535.`);
  }
  return port;
}

function readUrl(url: string | undefined): string | undefined {
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Error('--openchoreo-url must be an http or https URL.');
  }
  return url;
}
