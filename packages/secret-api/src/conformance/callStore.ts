/** How to reach the store of an installation. */
export interface StoreOptions {
  /** URL of the OpenBao or Vault behind the store of the plane, with a KV-v2 engine at `secret/`. */
  storeUrl?: string;
  storeToken?: string;
}

/** Sends a request to the KV engine. Returns `data` of the response; `undefined` if the path doesn't exist. */
export async function callStore(
  { storeUrl, storeToken = '' }: StoreOptions,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${storeUrl}/v1/secret/${path}`, {
    method,
    headers: {
      'X-Vault-Token': storeToken,
      'Content-Type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text ? JSON.parse(text).data : undefined;
}
