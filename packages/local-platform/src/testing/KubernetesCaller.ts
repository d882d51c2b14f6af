import type { KubernetesObject } from '../kubernetes/types';

/** A response of the Kubernetes API. */
export interface Answer {
  code: number;
  body: KubernetesObject & {
    message: string;
    reason: string;
    items: KubernetesObject[];
  };
}

/** Calls a Kubernetes API by path. */
export interface KubernetesCaller {
  get(path: string): Promise<Answer>;
  post(path: string, body: object): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  patch(path: string, type: string, body: unknown): Promise<Answer>;
  apply(path: string, manager: string, body: object): Promise<Answer>;
  delete(path: string, body?: object): Promise<Answer>;
}

export function createKubernetesCaller(url: string): KubernetesCaller {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    contentType = 'application/json',
  ): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'Content-Type': contentType },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return {
      code: response.status,
      body: (await response.json()) as Answer['body'],
    };
  };
  return {
    get: path => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path, body) => call('DELETE', path, body),
    patch: (path, type, body) =>
      call('PATCH', path, body, `application/${type}+json`),
    apply: (path, manager, body) =>
      call(
        'PATCH',
        `${path}${path.includes('?') ? '&' : '?'}fieldManager=${manager}`,
        body,
        'application/apply-patch+yaml',
      ),
  };
}
