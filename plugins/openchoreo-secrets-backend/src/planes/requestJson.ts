import type { KubeConfig } from '@kubernetes/client-node';

const TIMEOUT_MS = 10_000;

/** The plane answered, but not with what was asked for. */
export class PlaneResponseError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number) {
    super(`its Kubernetes API answered ${statusCode}`);
    this.name = 'PlaneResponseError';
    this.statusCode = statusCode;
  }
}

/** Reads a path of a plane's Kubernetes API. Rejects after a time, so that a plane that hangs holds nothing up. */
export async function requestJson(
  config: KubeConfig,
  path: string,
  timeoutMs = TIMEOUT_MS,
): Promise<unknown> {
  const { createConfiguration, HttpMethod, RequestContext } = await import(
    '@kubernetes/client-node'
  );
  const { server } = config.getCurrentCluster() ?? {};
  const request = new RequestContext(`${server}${path}`, HttpMethod.GET);
  request.setHeaderParam('Accept', 'application/json');
  request.setSignal(AbortSignal.timeout(timeoutMs));
  await config.applySecurityAuthentication(request);
  const { httpApi } = createConfiguration();
  const { httpStatusCode, body } = await httpApi.send(request).toPromise();
  const text = await body.text();
  if (httpStatusCode !== 200) {
    throw new PlaneResponseError(httpStatusCode);
  }
  return JSON.parse(text);
}
