import type { KubeConfig, KubernetesListObject } from '@kubernetes/client-node';
import {
  anySignal,
  followPages,
  OpenChoreoError,
} from '@openchoreo-secrets/openchoreo-client';
import type { PlaneSync } from '@openchoreo-secrets/plugin-common';
import type { WatchedObject } from './externalSecrets';

const TIMEOUT_MS = 10_000;
const PAGE_SIZE = 500;

/** Why a plane can't be read. */
export type PlaneProblem = NonNullable<PlaneSync['problem']>;

/** The plane responded with an error. */
export class PlaneResponseError extends Error {
  readonly statusCode: number;
  /** The reason of the Kubernetes Status, such as `NotFound`; absent if the response isn't from Kubernetes. */
  readonly reason?: string;

  constructor(statusCode: number, reason?: string) {
    super(`its Kubernetes API responded with ${statusCode}`);
    this.name = 'PlaneResponseError';
    this.statusCode = statusCode;
    this.reason = reason;
  }
}

export interface RequestOptions {
  /** 10 seconds by default. */
  timeoutMs?: number;
  /** The media type of the response; JSON by default. */
  accept?: string;
  /** Cancels the request. */
  signal?: AbortSignal;
}

/** Reads a path of a plane's Kubernetes API. Rejects after the timeout. */
export async function requestJson(
  config: KubeConfig,
  path: string,
  {
    timeoutMs = TIMEOUT_MS,
    accept = 'application/json',
    signal,
  }: RequestOptions = {},
): Promise<unknown> {
  const { createConfiguration, HttpMethod, RequestContext } = await import(
    '@kubernetes/client-node'
  );
  const { server } = config.getCurrentCluster() ?? {};
  const request = new RequestContext(`${server}${path}`, HttpMethod.GET);
  request.setHeaderParam('Accept', accept);
  const timeout = AbortSignal.timeout(timeoutMs);
  request.setSignal(signal ? anySignal([signal, timeout]) : timeout);
  await config.applySecurityAuthentication(request);
  const { httpApi } = createConfiguration();
  const { httpStatusCode, body } = await httpApi.send(request).toPromise();
  const text = await body.text();
  if (httpStatusCode !== 200) {
    throw new PlaneResponseError(httpStatusCode, reasonOf(text));
  }
  return JSON.parse(text);
}

interface RawList {
  items?: unknown[];
  metadata?: { continue?: string; resourceVersion?: string };
}

/** Lists all objects under a path. Reduces each page on arrival. */
export async function listAll<T extends WatchedObject>(
  config: KubeConfig,
  path: string,
  reduce: (object: unknown) => T,
  signal?: AbortSignal,
): Promise<KubernetesListObject<T>> {
  const list: KubernetesListObject<T> = { metadata: {}, items: [] };
  const pages = followPages(async token => {
    const query = new URLSearchParams({
      limit: String(PAGE_SIZE),
      ...(token && { continue: token }),
    });
    const page = (await requestJson(config, `${path}?${query}`, {
      signal,
    })) as RawList;
    list.metadata = { resourceVersion: page.metadata?.resourceVersion };
    return {
      items: (page.items ?? []).map(reduce),
      nextCursor: page.metadata?.continue || undefined,
    };
  });
  for await (const items of pages) {
    list.items.push(...items);
  }
  return list;
}

const messages: Record<PlaneProblem, string> = {
  noResponse: "Its Kubernetes API doesn't respond.",
  unauthorized:
    'Its Kubernetes API rejects the credentials in openchoreo.secrets.planes (401). They may have expired.',
  forbidden:
    "The identity in openchoreo.secrets.planes can't list and watch PushSecrets and ClusterSecretStores there (403).",
  notInstalled:
    "Its Kubernetes API doesn't know PushSecrets: External Secrets Operator isn't installed there (404).",
  busy: 'Its Kubernetes API has too many requests (429). The portal tries again.',
  unexpected: 'Its Kubernetes API responded with something unexpected.',
  badKubeconfig:
    "Its kubeconfig can't be read or doesn't have the configured context.",
  watchBroken: 'The watch of its PushSecrets is broken.',
};

/** Explains a problem to a platform engineer, without parts of a request or response. */
export function messageOf(problem: PlaneProblem): string {
  return messages[problem];
}

/** The problem of a plane behind an error of a request or watch. */
export function problemOf(error: unknown): PlaneProblem {
  const { statusCode } = error as { statusCode?: number };
  switch (statusCode) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'notInstalled';
    case 429:
      return 'busy';
    case undefined:
      // An OpenChoreoError is an endless list.
      return error instanceof SyntaxError || error instanceof OpenChoreoError
        ? 'unexpected'
        : 'noResponse';
    default:
      return 'unexpected';
  }
}

function reasonOf(text: string): string | undefined {
  try {
    const { kind, reason } = JSON.parse(text);
    return kind === 'Status' ? reason : undefined;
  } catch {
    return undefined;
  }
}
