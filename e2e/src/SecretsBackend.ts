import type { Stack } from './stack';

export interface BackendAnswer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** Calls the Secrets backend of a stack as the guest user. */
export class SecretsBackend {
  private constructor(
    private readonly stack: Stack,
    private readonly token: string,
  ) {}

  static async signIn(stack: Stack): Promise<SecretsBackend> {
    const response = await fetch(`${stack.backendUrl}/api/auth/guest/refresh`, {
      method: 'POST',
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = (await response.json()) as {
      backstageIdentity: { token: string };
    };
    return new SecretsBackend(stack, backstageIdentity.token);
  }

  /** @param path - after `/api/openchoreo-secrets` */
  async call<T = unknown>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<BackendAnswer<T>> {
    const response = await this.send(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }

  /** Replaces values of a secret as another user. */
  async replaceValues(
    namespace: string,
    name: string,
    set: Record<string, string>,
  ): Promise<void> {
    const path = `/namespaces/${namespace}/secrets/${name}`;
    const { headers } = await this.call('GET', `${path}/facts`);
    const { status } = await this.call(
      'PATCH',
      path,
      { set },
      { 'If-Match': headers.get('etag') ?? '' },
    );
    if (status !== 200) {
      throw new Error(`The backend returned ${status}.`);
    }
  }

  /** Reads the complete body of a response that isn't JSON. */
  async readText(path: string): Promise<string> {
    const response = await this.send(path, {});
    return response.text();
  }

  private send(
    path: string,
    { headers, ...init }: RequestInit,
  ): Promise<Response> {
    return fetch(`${this.stack.backendUrl}/api/openchoreo-secrets${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${this.token}`, ...headers },
    });
  }
}
