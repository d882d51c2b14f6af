import { setTimeout as delay } from 'node:timers/promises';
import { OpenChoreoError, type OpenChoreoErrorKind } from '../OpenChoreoError';
import { isJson, readErrorResponse } from './readErrorResponse';

const RETRY_BASE_DELAY_MS = 200;
const RETRIED_STATUSES = [502, 503, 504];

/** The server takes the ID of a request from here and logs it. */
export const REQUEST_ID_HEADER = 'X-Request-Id';

/**
 * A call that has ended, with all its attempts. Has nothing that was sent or received, so that it can be logged.
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
  /** Sent as `X-Request-Id`, under which the server logs the call. */
  requestId: string;
}

export interface TransportOptions {
  fetch: typeof fetch;
  /** How long a call may take with all its attempts and the body, in milliseconds. */
  timeoutMs: number;
  /** How often a read that failed is tried again. */
  retries: number;
  /** Returns the method and the path with placeholders. */
  operationOf(request: Request): string;
  observe?(call: ObservedCall): void;
  /** Cancels reads. A write may already have happened, so its response is awaited. */
  signal?: AbortSignal;
}

/** Whether a call changes nothing. */
function isRead({ method, url }: Request): boolean {
  return method === 'GET' || new URL(url).pathname.endsWith('/authz/evaluates');
}

/**
 * Whether a failed call can be repeated. A read of a single secret can't: the server reads it from its plane, so each
 * attempt waits for a hanging plane and reads the values again.
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
      const { kind, status, code } = toOpenChoreoError(
        error,
        undefined,
        undefined,
      );
      report({ outcome: kind, status, code });
      throw error;
    }
  };
}

async function sendWithRetries(
  request: Request,
  options: TransportOptions,
): Promise<Response> {
  const signal = AbortSignal.any([
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

/** Runs a call and throws an {@link OpenChoreoError} for any failure, because messages of the runtime may quote the body. */
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

/** Returns a request to send, so that the original can be sent again. */
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
    throw isCancelled(signal)
      ? toOpenChoreoError(error, signal, undefined)
      : lastError;
  }
}

function toOpenChoreoError(
  error: unknown,
  signal: AbortSignal | undefined,
  origin: string | undefined,
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

/** Whether the caller canceled, rather than reached a time limit. */
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
