import { readFile } from 'node:fs/promises';
import { anySignal } from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../errors';
import { sendRequest, type StoreResponse } from './sendRequest';
import { StoreToken } from './StoreToken';
import type { StoreConfig } from './storesConfig';

const TIMEOUT_MS = 10_000;

export interface StoreCall {
  method?: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  body?: object;
  /** Cancels the call; it also has its own time limit. */
  signal?: AbortSignal;
}

/** Calls the API of one OpenBao or Vault server. Errors are ours: no text of a response is shown or logged. */
export class StoreApi {
  readonly #config: StoreConfig;
  readonly #token: StoreToken;

  constructor(config: StoreConfig) {
    this.#config = config;
    this.#token = new StoreToken(config.auth, (path, body) =>
      this.#send({ method: 'POST', path, body }),
    );
  }

  /** Returns the `data` of the response, or `undefined` for a 404. Rejects with a `SecretsError`. */
  async call(call: StoreCall): Promise<unknown> {
    const { name } = this.#config;
    try {
      let response = await this.#callWith(await this.#token.get(), call);
      if (response.status === 403 && this.#token.forget()) {
        response = await this.#callWith(await this.#token.get(), call);
      }
      if (response.status === 404 && !hasErrors(response)) {
        return undefined;
      }
      if (response.status >= 400) {
        throw toStatusError(name, response);
      }
      return response.text ? parseData(response.text) : undefined;
    } catch (error) {
      throw error instanceof SecretsError
        ? error
        : toConnectionError(name, error);
    }
  }

  #callWith(token: string, call: StoreCall): Promise<StoreResponse> {
    return this.#send(call, { 'X-Vault-Token': token });
  }

  async #send(
    { method = 'GET', path, query = {}, body, signal }: StoreCall,
    headers: Record<string, string> = {},
  ): Promise<StoreResponse> {
    const { address, namespace } = this.#config;
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const url = new URL(`${address}/v1/${encoded}`);
    url.search = new URLSearchParams(query).toString();
    const deadline = AbortSignal.timeout(TIMEOUT_MS);
    return sendRequest({
      method,
      url,
      headers: {
        ...headers,
        // A proxy of the store may refuse requests without this header.
        'X-Vault-Request': 'true',
        ...(namespace && { 'X-Vault-Namespace': namespace }),
      },
      ...(body && { body: JSON.stringify(body) }),
      ca: await this.#readCa(),
      signal: signal ? anySignal([signal, deadline]) : deadline,
    });
  }

  async #readCa(): Promise<string | undefined> {
    const { caFile, caData } = this.#config;
    return caFile
      ? readFile(caFile, 'utf8')
      : caData && Buffer.from(caData, 'base64').toString('utf8');
  }
}

/** A 404 without errors means an empty path; one with errors means a missing secrets engine. */
function hasErrors({ text }: StoreResponse): boolean {
  const { errors = [] } = JSON.parse(text || '{}') as { errors?: unknown[] };
  return errors.length > 0;
}

function parseData(text: string): unknown {
  const { data } = JSON.parse(text) as { data?: unknown };
  return data;
}

function toStatusError(name: string, { status }: StoreResponse): SecretsError {
  if (status === 403) {
    return new SecretsError({
      status: 502,
      code: 'STORE_DENIED',
      message: `The store "${name}" denied access. Ask a platform engineer to check the portal's policy and credentials for it.`,
    });
  }
  if (status === 404) {
    return new SecretsError({
      status: 502,
      code: 'STORE_DENIED',
      message: `The store "${name}" has no secrets engine at the portal's mount for it. Ask a platform engineer to check openchoreo.secrets.stores.`,
    });
  }
  return new SecretsError({
    status: 502,
    code: 'STORE_FAILED',
    message:
      status === 503
        ? `The store "${name}" is sealed or in maintenance. Try again later.`
        : `The store "${name}" answered ${status}. Try again later.`,
  });
}

/** Only the code of a system error, such as `ECONNREFUSED`, is shown. */
function toConnectionError(name: string, error: unknown): SecretsError {
  const { name: kind, code } = Object(error) as {
    name?: string;
    code?: string;
  };
  const isTimeout = kind === 'TimeoutError' || kind === 'AbortError';
  const detail = /^[A-Z][A-Z_0-9]+$/.test(code ?? '') ? ` (${code})` : '';
  return new SecretsError({
    status: isTimeout ? 504 : 502,
    code: 'STORE_UNREACHABLE',
    message: isTimeout
      ? `The store "${name}" didn't respond in time. Try again later.`
      : `Can't reach the store "${name}"${detail}. Ask a platform engineer to check the portal's access to it.`,
  });
}
