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
 * Whose access tokens are taken, and what they allow.
 *
 * @public
 */
export interface OidcOptions {
  /** What the claim `iss` has to be, to the letter. */
  issuer: string;
  /** Where the issuer's keys are; found by its discovery document unless given. */
  jwksUrl?: string;
  /** One of these has to be in the claim `aud`. At least one is required. */
  audiences: string[];
  /** A YAML file of OpenChoreo's roles and role bindings, beside the built-in ones. */
  rolesFile?: string;
  /** Whether OpenChoreo's default groups have their roles without being in the cluster; they do by default. */
  hasBuiltInGrants?: boolean;
}

/** After which the OpenChoreo server stops to read a request, or to wait for its answer. */
const OPENCHOREO_TIMEOUT_MS = 15_000;

const ANSWER_TIMEOUT_MS = 30_000;

/** Longer than any client waits: the OpenChoreo server sets its calls to planes no limit. */
const UNLIMITED_MS = 600_000;

/** @public */
export interface SecretApiOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** 127.0.0.1 unless given. */
  host?: string;
  /** PEM files; the server speaks HTTPS with them and HTTP without. */
  tls?: { certFile: string; keyFile: string };
  /** How clients reach this server; its own address unless given. */
  publicUrl?: string;
  /** A kubeconfig file for the control plane; found as kubectl does unless given. */
  kubeconfig?: string;
  /** The cluster of each plane. Secrets of a plane that isn't listed are refused, unless there is a `defaultPlane`. */
  planes?: PlaneContext[];
  /** The cluster of planes that aren't listed, for single-cluster installations. */
  defaultPlane?: ClusterAddress;
  /** Who may do what; without it everybody may do everything. */
  oidc?: OidcOptions;
  /** Whether the secret endpoints are on; off unless true. */
  isEnabled?: boolean;
  /**
   * Behaves like the OpenChoreo server 1.2 also where that has faults: nothing is taken back when a step of a create
   * fails, and what goes wrong on a plane is an opaque 500. For tests of clients.
   */
  isFaithful?: boolean;
  /** How long a request may take, in milliseconds; 30 seconds unless given, or 15 where faithful. */
  timeoutMs?: number;
  /** Told what happens, never a value; silent unless given. */
  log?: Log;
}

/** @public */
export interface SecretApi {
  url: string;
  /** Lets requests that are under way end, and takes no more. */
  stop(): Promise<void>;
}

/**
 * Starts the Secret Management API of OpenChoreo on Kubernetes.
 *
 * With sign-in, the roles and role bindings of the control plane apply, and changes to them at once.
 *
 * Rejects if the port is taken, the kubeconfig or the roles file can't be used, the control plane can't be reached or
 * doesn't have one of the planes, sign-in has no audience, or a server without sign-in is to listen on an address that
 * other machines reach.
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
    ...(isFaithful && { timeoutMs: UNLIMITED_MS }),
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

/** A misspelled plane would never be used, and its secrets would be refused one by one. */
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

/** Knows who may do what, by the control plane's roles and bindings as they are now. */
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
