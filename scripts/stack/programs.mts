import { join } from 'node:path';
import {
  compileCache,
  root,
  type Auth,
  type Ports,
  type StackSettings,
} from './settings.mts';

/** One process of the stack. */
export interface Program {
  name: string;
  command: string;
  /** Where the command runs; the root of the project by default. */
  cwd?: string;
  port: number;
  /** The environment variable that sets `port`. */
  portVariable: string;
  /** Answers 2xx as soon as the program can be used. */
  readyUrl: string;
  color: string;
}

/** The processes of the stack, those first that others depend on. */
export function listPrograms(settings: StackSettings): Program[] {
  const { ports, auth, hasPortal, usesBuiltApp } = settings;
  const backend = [
    {
      name: 'backend',
      ...backstageCommand('backend', auth),
      port: ports.backend,
      portVariable: 'BACKEND_PORT',
      readyUrl: `http://127.0.0.1:${ports.backend}/.backstage/health/v1/readiness`,
      color: 'magenta',
    },
  ];
  const developmentServer = [
    {
      name: 'app',
      ...backstageCommand('app', auth),
      port: ports.app,
      portVariable: 'APP_PORT',
      readyUrl: `http://127.0.0.1:${ports.app}/`,
      color: 'cyan',
    },
  ];
  return [
    ...(settings.openchoreoUrl ? [] : listEmbeddedPlatform(settings)),
    ...(hasPortal ? backend : []),
    ...(hasPortal && !usesBuiltApp ? developmentServer : []),
  ];
}

/** The environment that the programs share. */
export function createEnvironment(
  { ports, auth, openchoreoUrl, kubeconfig, hasDemo }: StackSettings,
  env: NodeJS.ProcessEnv,
): Record<string, string | undefined> {
  return {
    ...(!openchoreoUrl && {
      APP_CONFIG_openchoreo_secrets_planes: JSON.stringify(
        listPlaneAccess(kubeconfig, hasDemo),
      ),
      APP_CONFIG_openchoreo_secrets_controlPlane: JSON.stringify({
        kubeconfig: { path: kubeconfig, context: 'openchoreo' },
      }),
      APP_CONFIG_openchoreo_secrets_stores: JSON.stringify([
        {
          name: 'default',
          address: `http://127.0.0.1:${ports.store}`,
          auth: { tokenFile: historyTokenFile(kubeconfig) },
        },
      ]),
    }),
    OPENCHOREO_FEATURES_SECRET_MANAGEMENT_ENABLED: 'true',
    OPENCHOREO_SECRETS_AUTH_MODE: auth === 'oidc' ? 'user' : 'none',
    OIDC_METADATA_URL: `${issuerUrl(ports)}/.well-known/openid-configuration`,
    SECRET_MANAGEMENT_ENABLED: 'true',
    BROWSER: 'none',
    NODE_COMPILE_CACHE: compileCache,
    ...env,
    ...portVariables(ports),
    OPENCHOREO_API_URL: openchoreoUrl ?? `http://127.0.0.1:${ports.secretApi}`,
  };
}

function listEmbeddedPlatform(settings: StackSettings): Program[] {
  const { ports, auth, kubeconfig, baoPath, hasDemo } = settings;
  const kubernetesReadyUrl = `http://127.0.0.1:${ports.kubernetes}/readyz`;
  return [
    {
      name: 'local-platform',
      command: [
        `node packages/local-platform/bin/local-platform --kubeconfig "${kubeconfig}"`,
        ...(hasDemo ? ['--demo'] : []),
        ...(auth === 'oidc'
          ? [`--issuer --issuer-redirect-uri ${redirectUri(ports)}`]
          : []),
        ...(baoPath ? [`--openbao --bao-path "${baoPath}"`] : []),
      ].join(' '),
      port: ports.kubernetes,
      portVariable: 'KUBERNETES_PORT',
      readyUrl: kubernetesReadyUrl,
      color: 'yellow',
    },
    {
      name: 'secret-api',
      command: [
        `node scripts/stack/awaitUrl.mts ${kubernetesReadyUrl} &&`,
        `node packages/secret-api/bin/secret-api --kubeconfig "${kubeconfig}"`,
        '--default-plane openchoreo',
        '--plane DataPlane/acme-corp/dp-prod=dp-prod',
        '--plane WorkflowPlane/acme-corp/builds=builds',
        ...(hasDemo ? ['--plane DataPlane/shop-demo/shop-eu=shop-eu'] : []),
        ...(auth === 'oidc'
          ? [
              `--auth oidc --oidc-issuer ${issuerUrl(ports)}`,
              '--oidc-audience openchoreo',
              `--roles "${join(root, 'scripts/stack/roles.yaml')}"`,
            ]
          : []),
      ].join(' '),
      port: ports.secretApi,
      portVariable: 'SECRET_API_PORT',
      readyUrl: `http://127.0.0.1:${ports.secretApi}/health`,
      color: 'green',
    },
  ];
}

/** Gives the backend read access to the embedded planes. */
function listPlaneAccess(path: string, hasDemo: boolean) {
  return [
    {
      planes: ['ClusterDataPlane/default', 'ClusterWorkflowPlane/default'],
      kubeconfig: { path, context: 'openchoreo' },
    },
    {
      planes: ['DataPlane/acme-corp/dp-prod'],
      kubeconfig: { path, context: 'dp-prod' },
    },
    {
      planes: ['WorkflowPlane/acme-corp/builds'],
      kubeconfig: { path, context: 'builds' },
    },
    ...(hasDemo
      ? [
          {
            planes: ['DataPlane/shop-demo/shop-eu'],
            kubeconfig: { path, context: 'shop-eu' },
          },
        ]
      : []),
  ];
}

/** The file with the token for the versions of secrets in the store, beside the kubeconfig. */
export function historyTokenFile(kubeconfig: string): string {
  return `${kubeconfig}.history-token`;
}

function portVariables(ports: Ports): Record<string, string> {
  return {
    APP_PORT: String(ports.app),
    BACKEND_PORT: String(ports.backend),
    SECRET_API_PORT: String(ports.secretApi),
    KUBERNETES_PORT: String(ports.kubernetes),
    STORE_PORT: String(ports.store),
    ADMIN_PORT: String(ports.admin),
    ISSUER_PORT: String(ports.issuer),
  };
}

/** What `yarn start` runs in a package of Backstage, without the second that yarn takes. */
function backstageCommand(
  name: 'app' | 'backend',
  auth: Auth,
): Pick<Program, 'command' | 'cwd'> {
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  const config =
    auth === 'oidc'
      ? ' --config ../../app-config.yaml --config ../../app-config.oidc.yaml'
      : '';
  return {
    command: `node "${cli}" package start${config}`,
    cwd: join(root, 'packages', name),
  };
}

function issuerUrl({ issuer }: Ports): string {
  return `http://127.0.0.1:${issuer}`;
}

/** Where Backstage's OIDC provider takes the answer of a sign-in. */
function redirectUri({ backend }: Ports): string {
  return `http://localhost:${backend}/api/auth/oidc/handler/frame`;
}
