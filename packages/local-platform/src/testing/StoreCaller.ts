import type { LocalPlatform } from '../startLocalPlatform';

/** A response of the KV store; `body` is empty for 204. */
export interface StoreAnswer {
  code: number;
  body: {
    errors?: string[];
    data?: Record<string, unknown> & {
      data?: Record<string, string> | null;
      metadata?: { version: number; destroyed?: boolean };
    };
  };
}

export type StoreCaller = (
  method: string,
  path: string,
  body?: object,
) => Promise<StoreAnswer>;

/** Calls the KV store of a platform with its token. */
export function createStoreCaller({
  storeUrl,
  storeToken,
}: Pick<LocalPlatform, 'storeUrl' | 'storeToken'>): StoreCaller {
  return async (method, path, body) => {
    const response = await fetch(`${storeUrl}/v1/${path}`, {
      method,
      headers: { 'X-Vault-Token': storeToken },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { code: response.status, body: text ? JSON.parse(text) : {} };
  };
}
