const REQUEST_TIMEOUT_MS = 10_000;

/** Client of the KV-v2 HTTP API of Vault and OpenBao. */
export interface VaultApi {
  /** Returns the `data` of the response; `undefined` on 404. */
  read<T>(path: string, query?: Record<string, string>): Promise<T | undefined>;
  write(path: string, body: object): Promise<void>;
  delete(path: string): Promise<void>;
}

export interface VaultApiOptions {
  /** Server URL; may include a path, for a server behind a proxy. */
  server: string;
  token: string;
  /** Vault namespace; the root namespace by default. */
  namespace?: string;
}

interface CallOptions {
  body?: string;
  query?: Record<string, string>;
  /** Whether 404 means "doesn't exist". On a write, 404 means that the mount is missing. */
  isMissingFine?: boolean;
}

export class HttpVaultApi implements VaultApi {
  readonly #options: VaultApiOptions;

  private constructor(options: VaultApiOptions) {
    this.#options = options;
  }

  static create(options: VaultApiOptions): HttpVaultApi {
    return new HttpVaultApi(options);
  }

  async read<T>(
    path: string,
    query: Record<string, string> = {},
  ): Promise<T | undefined> {
    const response = await this.#call('GET', path, {
      query,
      isMissingFine: true,
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    const { data } = (await response.json()) as { data: T };
    return data;
  }

  async write(path: string, body: object): Promise<void> {
    const response = await this.#call('POST', path, {
      body: JSON.stringify(body),
    });
    await response.body?.cancel();
  }

  async delete(path: string): Promise<void> {
    const response = await this.#call('DELETE', path);
    await response.body?.cancel();
  }

  async #call(
    method: string,
    path: string,
    { body, query = {}, isMissingFine = false }: CallOptions = {},
  ): Promise<Response> {
    const { server, token, namespace } = this.#options;
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const url = new URL(`${server.replace(/\/+$/, '')}/v1/${encoded}`);
    url.search = new URLSearchParams(query).toString();
    const response = await fetch(url, {
      method,
      body,
      headers: {
        'X-Vault-Token': token,
        // Vault agents and proxies can require this header.
        'X-Vault-Request': 'true',
        ...(namespace && { 'X-Vault-Namespace': namespace }),
      },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    }).catch(error => {
      throw new Error(describeConnectionFailure(method, url, error));
    });
    const isMissing = response.status === 404;
    if (!response.ok && !(isMissing && isMissingFine)) {
      throw new Error(
        `Error making API request.

URL: ${method} ${url}
Code: ${response.status}. Errors:

${await readErrors(response)}`,
      );
    }
    return response;
  }
}

async function readErrors(response: Response): Promise<string> {
  try {
    const { errors } = (await response.json()) as { errors?: string[] };
    return (errors ?? []).map(error => `* ${error}`).join('\n');
  } catch {
    return '';
  }
}

/** The message of Go's HTTP client, as ESO passes it on: `Get "<url>": dial tcp <address>: connect: connection refused`. */
function describeConnectionFailure(
  method: string,
  url: URL,
  error: Error,
): string {
  const verb = `${method[0]}${method.slice(1).toLowerCase()} "${url}"`;
  if (error.name === 'TimeoutError') {
    return `${verb}: context deadline exceeded`;
  }
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  const reason = code === 'ECONNREFUSED' ? 'connection refused' : 'EOF';
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return reason === 'EOF'
    ? `${verb}: EOF`
    : `${verb}: dial tcp ${url.hostname}:${port}: connect: ${reason}`;
}
