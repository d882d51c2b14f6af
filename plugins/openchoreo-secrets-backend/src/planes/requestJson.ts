import type { KubeConfig } from '@kubernetes/client-node';

const TIMEOUT_MS = 10_000;

/** The plane answered, but not with what was asked for. */
export class PlaneResponseError extends Error {
  readonly statusCode: number;
  /** `NotFound`, as Kubernetes says it; absent where something else answered. */
  readonly reason?: string;

  constructor(statusCode: number, reason?: string) {
    super(`its Kubernetes API answered ${statusCode}`);
    this.name = 'PlaneResponseError';
    this.statusCode = statusCode;
    this.reason = reason;
  }
}

export interface RequestOptions {
  /** 10 seconds unless given. */
  timeoutMs?: number;
  /** In which form the answer has to be; JSON unless given. */
  accept?: string;
}

/** Reads a path of a plane's Kubernetes API. Rejects after a time, so that a plane that hangs holds nothing up. */
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

function reasonOf(text: string): string | undefined {
  try {
    const { kind, reason } = JSON.parse(text);
    return kind === 'Status' ? reason : undefined;
  } catch {
    return undefined;
  }
}
