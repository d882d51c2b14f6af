import { setTimeout as delay } from 'node:timers/promises';
import { anySignal } from '../anySignal';
import { OpenChoreoError, type OpenChoreoErrorKind } from '../OpenChoreoError';
import type { paths } from '../schema/openchoreo.generated';
import { isJson, readErrorResponse } from './readErrorResponse';

const RETRY_BASE_DELAY_MS = 200;
const RETRIED_STATUSES = [502, 503, 504];

/** Header with the request ID that the server logs. */
export const REQUEST_ID_HEADER = 'X-Request-Id';

/**
 * A completed call, including retries. Contains no request or response data, so that it can be logged.
 *
 * @public
 */
export interface ObservedCall {
  /** The method and the path with placeholders, such as `GET /api/v1/namespaces/{namespaceName}`. */
  operation: string;
  outcome: 'ok' | OpenChoreoErrorKind;
  status?: number;
  /** The code of an error response. */
  code?: string;
  durationMs: number;
  /** Request ID in the server's log, sent as `X-Request-Id`. */
  requestId: string;
}

/**
 * The part of `fetch` that a client uses.
 *
 * @public
 */
export type SendRequest = (url: string, init: RequestInit) => Promise<Response>;

/** A request of openapi-fetch. It costs a fraction of a standard `Request`, and can be sent again. */
export class OpenChoreoRequest {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** Path with placeholders. */
  schemaPath = '';

  constructor(
    readonly url: string,
    init: {
      method: string;
      headers: Headers;
      body?: string;
      signal?: AbortSignal;
    },
  ) {
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
    this.signal = init.signal;
  }

  /** The method and the path with placeholders. */
  get operation(): string {
    return `${this.method} ${this.schemaPath}`;
  }
}

const GET_SECRET: `GET ${keyof paths}` =
  'GET /api/v1alpha1/namespaces/{namespaceName}/secrets/{secretName}';
const EVALUATE: `POST ${keyof paths}` = 'POST /api/v1/authz/evaluates';

export interface TransportOptions {
  fetch: SendRequest;
  /** Timeout of a call including retries and the body, in milliseconds. */
  timeoutMs: number;
  /** Maximum number of retries of a failed read. */
  retries: number;
  observe?(call: ObservedCall): void;
  /** Cancels reads. Writes aren't canceled, because the server may have processed them. */
  signal?: AbortSignal;
}

/** Whether a call is read-only. */
function isRead({ method, operation }: OpenChoreoRequest): boolean {
  return method === 'GET' || operation === EVALUATE;
}

/**
 * Whether a failed call can be retried. Reads of a single secret can't: the server reads the secret from its plane, so
 * each attempt would wait for a hanging plane and read the values again.
 */
function isRepeatable(request: OpenChoreoRequest): boolean {
  return isRead(request) && request.operation !== GET_SECRET;
}

/**
 * Creates a `fetch` that returns successful JSON responses and throws an {@link OpenChoreoError} for all others. It limits
 * the time, repeats reads, and follows no redirect, because a redirect could take the token elsewhere.
 */
export function createTransport(
  options: TransportOptions,
): (request: OpenChoreoRequest) => Promise<Response> {
  return async request => {
    const start = performance.now();
    const report = (
      result: Pick<ObservedCall, 'outcome' | 'status' | 'code'>,
    ) =>
      options.observe?.({
        operation: request.operation,
        ...result,
        durationMs: performance.now() - start,
        requestId: request.headers.get(REQUEST_ID_HEADER) ?? '',
      });
    try {
      const response = await sendWithRetries(request, options);
      report({ outcome: 'ok', status: response.status });
      return response;
    } catch (error) {
      const { kind, status, code } = toOpenChoreoError(error);
      report({ outcome: kind, status, code });
      throw error;
    }
  };
}

async function sendWithRetries(
  request: OpenChoreoRequest,
  options: TransportOptions,
): Promise<Response> {
  const signal = anySignal([
    ...(request.signal ? [request.signal] : []),
    AbortSignal.timeout(options.timeoutMs),
    ...(options.signal && isRead(request) ? [options.signal] : []),
  ]);
  const attempts = isRepeatable(request) ? options.retries + 1 : 1;
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(request, signal, options.fetch);
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) {
        throw error;
      }
      await pause(attempt, error, signal);
    }
  }
}

/** Runs a call and converts every failure to an {@link OpenChoreoError}. */
export async function callSafely<T>(
  call: () => Promise<T>,
  signal: AbortSignal | undefined,
  url?: string,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toOpenChoreoError(error, signal, url);
  }
}

/** @param signal - aborts when the caller cancels, or with a `TimeoutError` at the time limit */
async function attemptOnce(
  request: OpenChoreoRequest,
  signal: AbortSignal,
  send: SendRequest,
): Promise<Response> {
  const { url, method, headers, body } = request;
  const response = await callSafely(
    () => send(url, { method, headers, body, signal, redirect: 'manual' }),
    signal,
    url,
  );
  if (!response.ok) {
    throw await readErrorResponse(request, response);
  }
  if (response.status !== 204 && !isJson(response)) {
    await response.body?.cancel();
    throw new OpenChoreoError({
      kind: 'protocol',
      status: response.status,
      origin: new URL(url).origin,
      message:
        "The response isn't JSON. Is this the address of an OpenChoreo API?",
    });
  }
  return response;
}

function isTransient(error: unknown): boolean {
  return (
    error instanceof OpenChoreoError &&
    (error.kind === 'network' || RETRIED_STATUSES.includes(error.status ?? 0))
  );
}

/** Waits before the next attempt. Rejects with the last error if the time limit comes first. */
async function pause(
  attempt: number,
  lastError: unknown,
  signal: AbortSignal,
): Promise<void> {
  const longest = RETRY_BASE_DELAY_MS * 2 ** (attempt - 1);
  const jittered = longest * (0.5 + Math.random() / 2);
  try {
    await delay(jittered, undefined, { signal });
  } catch (error) {
    throw isCancelled(signal) ? toOpenChoreoError(error, signal) : lastError;
  }
}

/** Converts a failure to an {@link OpenChoreoError}, because runtime messages can contain the body. */
export function toOpenChoreoError(
  error: unknown,
  signal?: AbortSignal,
  url?: string,
): OpenChoreoError {
  if (error instanceof OpenChoreoError) {
    return error;
  }
  if (isCancelled(signal)) {
    return new OpenChoreoError({
      kind: 'aborted',
      message: 'The call was canceled.',
    });
  }
  const name = nameOf(error);
  const origin = url && new URL(url).origin;
  if (name === 'TimeoutError') {
    return new OpenChoreoError({
      kind: 'timeout',
      origin,
      message: "OpenChoreo didn't respond in time.",
    });
  }
  return name === 'SyntaxError'
    ? new OpenChoreoError({
        kind: 'protocol',
        message: "The response of OpenChoreo isn't valid JSON.",
      })
    : new OpenChoreoError({
        kind: 'network',
        origin,
        message: "OpenChoreo couldn't be reached, or the connection was lost.",
      });
}

/** Whether the caller canceled the call, as opposed to a timeout. */
function isCancelled(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && nameOf(signal.reason) !== 'TimeoutError';
}

function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error
    ? error.name
    : undefined;
}
