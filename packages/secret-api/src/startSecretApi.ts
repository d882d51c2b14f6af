import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Clusters, type ClusterAddress, type PlaneContext } from './kubernetes';
import { createApp, isLoopback, type Log } from './routers';
import {
  ClusterPolicy,
  noSecurity,
  OidcSecurity,
  readPolicyFile,
} from './security';
import { readPlane } from './services';
import { stopServer } from './stopServer';

/**
 * Options of sign-in with OpenID Connect.
 *
 * @public
 */
export interface OidcOptions {
  /** Required value of the `iss` claim (exact match). */
  issuer: string;
  /** URL of the issuer's JWKS; taken from the discovery document by default. */
  jwksUrl?: string;
  /** Accepted values of the `aud` claim; at least one. */
  audiences: string[];
  /** Path of a YAML file with additional OpenChoreo roles and role bindings. */
  rolesFile?: string;
  /** Whether OpenChoreo's default roles and bindings apply; `true` by default. */
  hasBuiltInGrants?: boolean;
}

/** Request timeout of the OpenChoreo server. */
const OPENCHOREO_TIMEOUT_MS = 15_000;

const ANSWER_TIMEOUT_MS = 30_000;

/** Longer than any client waits: the OpenChoreo server has no timeout for calls to planes. */
const UNLIMITED_MS = 600_000;

/** @public */
export interface SecretApiOptions {
  /** Port; 0, the default, picks a free port. */
  port?: number;
  /** Address to listen on; 127.0.0.1 by default. */
  host?: string;
  /** PEM files for HTTPS; HTTP by default. */
  tls?: { certFile: string; keyFile: string };
  /** Public URL of the server; the listen address by default. */
  publicUrl?: string;
  /** Path of the control plane's kubeconfig; kubectl's default if omitted. */
  kubeconfig?: string;
  /** Cluster of each plane. Requests for other planes are rejected, unless `defaultPlane` is set. */
  planes?: PlaneContext[];
  /** Cluster of planes that aren't listed, for single-cluster installations. */
  defaultPlane?: ClusterAddress;
  /** Sign-in options. Without them, every request is allowed. */
  oidc?: OidcOptions;
  /** Whether the secret endpoints are on; `false` by default. */
  isEnabled?: boolean;
  /**
   * Whether to reproduce the faults of the OpenChoreo server 1.2: failed creates leave objects behind, and plane
   * failures return 500 without details. For tests of clients.
   */
  isFaithful?: boolean;
  /** Request timeout in milliseconds; 30,000 by default, 15,000 in faithful mode. */
  timeoutMs?: number;
  /** Timeout of a call to a cluster in milliseconds; 10,000 by default, 600,000 in faithful mode. */
  callTimeoutMs?: number;
  /** Receives log entries without values. Silent by default. */
  log?: Log;
}

/** @public */
export interface SecretApi {
  url: string;
  /** Stops accepting requests and waits for requests in progress. */
  stop(): Promise<void>;
}

/**
 * Starts OpenChoreo's Secret Management API on Kubernetes.
 *
 * With sign-in, the roles and role bindings of the control plane apply. Changes take effect immediately.
 *
 * Rejects if the port is in use, the kubeconfig or the roles file can't be used, the control plane is unreachable or
 * lacks one of the planes, sign-in has no audience, or a server without sign-in would listen on an address that isn't
 * loopback.
 *
 * @public
 */
export async function startSecretApi(
  options: SecretApiOptions = {},
): Promise<SecretApi> {
  const { port = 0, host = '127.0.0.1' } = options;
  if (!options.oidc && !isLoopback(host)) {
    throw new Error(
      `Without sign-in this server listens on a loopback address only, not on ${host}. Use --auth oidc, or leave --host out.`,
    );
  }
  if (options.oidc?.audiences.length === 0) {
    throw new Error(
      'Sign-in needs an audience: without one, a token for any other service of the issuer would be accepted. Pass --oidc-audience.',
    );
  }
  const { isEnabled = false, isFaithful = false } = options;
  const { planes = [], kubeconfig, defaultPlane } = options;
  const clusters = Clusters.create({
    kubeconfig,
    planes,
    defaultPlane,
    timeoutMs: options.callTimeoutMs ?? (isFaithful ? UNLIMITED_MS : undefined),
  });
  await assertPlanesExist(clusters, planes);
  const log = options.log ?? (() => undefined);
  const signIn =
    options.oidc && (await startSignIn(options.oidc, clusters, log));
  let url = '';
  const app = createApp({
    clusters,
    security: signIn?.security ?? noSecurity,
    isEnabled,
    isFaithful,
    timeoutMs:
      options.timeoutMs ??
      (isFaithful ? OPENCHOREO_TIMEOUT_MS : ANSWER_TIMEOUT_MS),
    getPublicUrl: () => options.publicUrl ?? url,
    log,
  });
  const limits = {
    requestTimeout: OPENCHOREO_TIMEOUT_MS,
    headersTimeout: OPENCHOREO_TIMEOUT_MS,
    connectionsCheckingInterval: 1_000,
  };
  const { tls } = options;
  const server = tls
    ? createTlsServer(
        {
          ...limits,
          cert: readFileSync(tls.certFile),
          key: readFileSync(tls.keyFile),
        },
        app,
      )
    : createServer(limits, app);
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    await signIn?.policy.stop();
    throw error;
  }
  url = `${tls ? 'https' : 'http'}://${host}:${
    (server.address() as AddressInfo).port
  }`;
  return {
    url,
    stop: async () => {
      await signIn?.policy.stop();
      await stopServer(server);
    },
  };
}

/** Rejects if a configured plane doesn't exist, for example because of a typo. */
async function assertPlanesExist(
  { controlPlane }: Clusters,
  planes: PlaneContext[],
): Promise<void> {
  for (const { kind, namespace, name } of planes) {
    if (!(await readPlane(controlPlane, { kind, namespace, name }))) {
      const path = namespace ? `${namespace}/${name}` : name;
      throw new Error(
        `The control plane has no ${kind} ${path}. Correct --plane, or create the plane first.`,
      );
    }
  }
}

/** Starts sign-in with the roles and bindings of the control plane, and watches for changes. */
async function startSignIn(
  { rolesFile, ...options }: OidcOptions,
  { controlPlaneConfig }: Clusters,
  log: Log,
): Promise<{ security: OidcSecurity; policy: ClusterPolicy }> {
  const logProblem = (reason: string) =>
    log({ message: 'authorization', reason });
  const ownPolicy = rolesFile ? readPolicyFile(rolesFile) : [];
  const policy = await ClusterPolicy.start({
    kubeConfig: controlPlaneConfig,
    onProblem: logProblem,
  });
  try {
    const security = OidcSecurity.create({
      ...options,
      policy: ownPolicy,
      clusterPolicy: policy.list(),
      onMissingRole: ({ kind, metadata }, role) =>
        logProblem(
          `${kind} ${metadata.name} refers to the ${role.kind} ${role.name}, which doesn't exist`,
        ),
    });
    policy.onChange(objects => security.setClusterPolicy(objects));
    return { security, policy };
  } catch (error) {
    await policy.stop();
    throw error;
  }
}
