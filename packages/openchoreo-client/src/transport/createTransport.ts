import { setTimeout as delay } from 'node:timers/promises';
import { anySignal } from '../anySignal';
import { OpenChoreoError, type OpenChoreoErrorKind } from '../OpenChoreoError';
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

export interface TransportOptions {
  fetch: typeof fetch;
  /** Timeout of a call including retries and the body, in milliseconds. */
  timeoutMs: number;
  /** Maximum number of retries of a failed read. */
  retries: number;
  /** Returns the method and the path with placeholders. */
  operationOf(request: Request): string;
  observe?(call: ObservedCall): void;
  /** Cancels reads. Writes aren't canceled, because the server may have processed them. */
  signal?: AbortSignal;
}

/** Whether a call is read-only. */
function isRead({ method, url }: Request): boolean {
  return method === 'GET' || new URL(url).pathname.endsWith('/authz/evaluates');
}

/**
 * Whether a failed call can be retried. Reads of a single secret can't: the server reads the secret from its plane, so
 * each attempt would wait for a hanging plane and read the values again.
 */
function isRepeatable(request: Request): boolean {
  const { pathname } = new URL(request.url);
  const isSecret = /\/v1alpha1\/namespaces\/[^/]+\/secrets\/[^/]+$/;
  return isRead(request) && !isSecret.test(pathname);
}

/**
 * Creates a `fetch` that returns successful JSON responses and throws an {@link OpenChoreoError} for all others. It limits
 * the time, repeats reads, and follows no redirect, because a redirect could take the token elsewhere.
 */
export function createTransport(
  options: TransportOptions,
): (request: Request) => Promise<Response> {
  return async request => {
    const start = performance.now();
    const report = (
      result: Pick<ObservedCall, 'outcome' | 'status' | 'code'>,
    ) =>
      options.observe?.({
        operation: options.operationOf(request),
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
  request: Request,
  options: TransportOptions,
): Promise<Response> {
  const signal = anySignal([
    request.signal,
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
  origin?: string,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toOpenChoreoError(error, signal, origin);
  }
}

/** @param signal - aborts when the caller cancels, or with a `TimeoutError` at the time limit */
async function attemptOnce(
  request: Request,
  signal: AbortSignal,
  send: typeof fetch,
): Promise<Response> {
  const response = await callSafely(
    () => send(copyIfNeeded(request), { signal, redirect: 'manual' }),
    signal,
    originOf(request),
  );
  if (!response.ok) {
    throw await readErrorResponse(request, response);
  }
  if (response.status !== 204 && !isJson(response)) {
    await response.body?.cancel();
    throw new OpenChoreoError({
      kind: 'protocol',
      status: response.status,
      origin: originOf(request),
      message:
        "The response isn't JSON. Is this the address of an OpenChoreo API?",
    });
  }
  return response;
}

/** Copies a request with a body, so that the original can be sent again. */
function copyIfNeeded(request: Request): Request {
  return request.body ? request.clone() : request;
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
  origin?: string,
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

function originOf({ url }: Request): string {
  return new URL(url).origin;
}

function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error
    ? error.name
    : undefined;
}
