import type { KubeConfig, KubernetesListObject } from '@kubernetes/client-node';
import type { PlaneSync } from '@openchoreo-secrets/plugin-common';
import type { WatchedObject } from './externalSecrets';

const TIMEOUT_MS = 10_000;
const PAGE_SIZE = 500;
/** Far more than a plane has; ends a list whose continue token never ends. */
const MAX_PAGES = 1_000;

/** Why a plane can't be read. */
export type PlaneProblem = NonNullable<PlaneSync['problem']>;

/** The plane answered, but not with what was asked for. */
export class PlaneResponseError extends Error {
  readonly statusCode: number;
  /** Kubernetes' own reason, such as `NotFound`; absent if something else answered. */
  readonly reason?: string;

  constructor(statusCode: number, reason?: string) {
    super(`its Kubernetes API answered ${statusCode}`);
    this.name = 'PlaneResponseError';
    this.statusCode = statusCode;
    this.reason = reason;
  }
}

export interface RequestOptions {
  /** 10 seconds by default. */
  timeoutMs?: number;
  /** The form of the answer; JSON by default. */
  accept?: string;
}

/** Reads a path of a plane's Kubernetes API. Rejects after a time, so that a hanging plane delays nothing else. */
export async function requestJson(
  config: KubeConfig,
  path: string,
  { timeoutMs = TIMEOUT_MS, accept = 'application/json' }: RequestOptions = {},
): Promise<unknown> {
  const { createConfiguration, HttpMethod, RequestContext } = await import(
    '@kubernetes/client-node'
  );
  const { server } = config.getCurrentCluster() ?? {};
  const request = new RequestContext(`${server}${path}`, HttpMethod.GET);
  request.setHeaderParam('Accept', accept);
  request.setSignal(AbortSignal.timeout(timeoutMs));
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

/** Lists all objects under a path, and reduces each page before the next is read. */
export async function listAll<T extends WatchedObject>(
  config: KubeConfig,
  path: string,
  reduce: (object: unknown) => T,
): Promise<KubernetesListObject<T>> {
  const items: T[] = [];
  let page: RawList = {};
  for (let count = 0; count === 0 || page.metadata?.continue; count += 1) {
    if (count === MAX_PAGES) {
      throw new Error(`more than ${MAX_PAGES} pages`);
    }
    const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
    if (page.metadata?.continue) {
      query.set('continue', page.metadata.continue);
    }
    page = (await requestJson(config, `${path}?${query}`)) as RawList;
    items.push(...(page.items ?? []).map(reduce));
  }
  const resourceVersion = page.metadata?.resourceVersion;
  return { metadata: { resourceVersion }, items };
}

const messages: Record<PlaneProblem, string> = {
  noResponse: "Its Kubernetes API doesn't respond.",
  unauthorized:
    'Its Kubernetes API rejects the credentials in openchoreo.secrets.planes (401). They may have expired.',
  forbidden:
    "The identity in openchoreo.secrets.planes can't list and watch PushSecrets and ClusterSecretStores there (403).",
  notInstalled:
    "Its Kubernetes API doesn't know PushSecrets: External Secrets Operator isn't installed there (404).",
  busy: 'Its Kubernetes API has too many requests at the moment (429).',
  unexpected: 'Its Kubernetes API answers something unexpected.',
  badKubeconfig: "Its kubeconfig can't be read, or has no such context.",
  watchBroken: "Its PushSecrets can't be followed: the watch broke.",
};

/** Why a plane can't be read, in words for a platform engineer; contains nothing that was sent or answered. */
export function messageOf(problem: PlaneProblem): string {
  return messages[problem];
}

/** What an error of a request or a watch says about the plane. */
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
      return error instanceof SyntaxError ? 'unexpected' : 'noResponse';
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
