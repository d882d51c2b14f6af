import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { event } from './openStream';

export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** A complete list of secrets. */
export function secretList(items: SecretMetadata[]): Response {
  return new Response(event('page', { items }) + event('end', {}));
}

/** An error as our backend answers it. */
export function failure(
  status: number,
  name: string,
  message: string,
  rest: object = {},
): Response {
  return json(status, { error: { name, message, ...rest } });
}
