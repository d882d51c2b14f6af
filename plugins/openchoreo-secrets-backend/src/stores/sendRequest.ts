import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** Far more than an entry of a store can have. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

export interface StoreRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers: Record<string, string>;
  body?: string;
  /** The certificate authorities to trust, in PEM; the system's if absent. */
  ca?: string;
  signal: AbortSignal;
}

export interface StoreResponse {
  status: number;
  text: string;
}

/** Sends an HTTP request. Unlike `fetch`, it can trust a certificate authority for this request only. */
export function sendRequest({
  method,
  url,
  headers,
  body,
  ca,
  signal,
}: StoreRequest): Promise<StoreResponse> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, ca, signal }, response => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_RESPONSE_BYTES) {
          response.destroy(new Error('The response is too large'));
          return;
        }
        chunks.push(chunk);
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
