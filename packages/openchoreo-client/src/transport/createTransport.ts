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
  /** Cancels reads. A write that was sent may be done, so that it's waited for. */
  signal?: AbortSignal;
}

/** Whether a call changes nothing. */
function isRead({ method, url }: Request): boolean {
  return method === 'GET' || new URL(url).pathname.endsWith('/authz/evaluates');
}

/**
 * Whether a call changes nothing, so that it can be repeated. Reading one secret isn't repeated either: the server
 * reads it from its plane, and each attempt would wait for a hanging plane and be another read of its values.
 */
function isRepeatable(request: Request): boolean {
  const { pathname } = new URL(request.url);
  const isSecret = /\/v1alpha1\/namespaces\/[^/]+\/secrets\/[^/]+$/;
  return isRead(request) && !isSecret.test(pathname);
}

/**
 * A `fetch` that answers with a successful JSON response or throws an {@link OpenChoreoError}. It
 * limits the time, repeats reads, and follows no redirect, because that could carry the token away.
 * Connections are kept alive by Node's own agent.
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
  const cancelled =
    options.signal && isRead(request)
      ? AbortSignal.any([request.signal, options.signal])
      : request.signal;
  const attempts = isRepeatable(request) ? options.retries + 1 : 1;
  const deadline = AbortSignal.timeout(options.timeoutMs);
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(request, { cancelled, deadline }, options);
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) {
        throw error;
      }
      await pause(attempt, error, { cancelled, deadline });
    }
  }
}

/**
 * Runs a call and turns whatever else goes wrong in it into an {@link OpenChoreoError}: the texts of
 * the platform's own errors may quote the body.
 */
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

/** What ends a call early: its caller, or its time limit. */
interface CallSignals {
  cancelled: AbortSignal;
  deadline: AbortSignal;
}

async function attemptOnce(
  request: Request,
  { cancelled, deadline }: CallSignals,
  { fetch: send }: TransportOptions,
): Promise<Response> {
  const signal = AbortSignal.any([cancelled, deadline]);
  const response = await callSafely(
    () => send(repeatable(request), { signal, redirect: 'manual' }),
    cancelled,
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
        'The answer is not JSON; is this the address of an OpenChoreo API?',
    });
  }
  return response;
}

/** What can be sent while the request is kept for another attempt: a copy where there is a body to be used up. */
function repeatable(request: Request): Request {
  return request.body ? request.clone() : request;
}

function isTransient(error: unknown): boolean {
  return (
    error instanceof OpenChoreoError &&
    (error.kind === 'network' || RETRIED_STATUSES.includes(error.status ?? 0))
  );
}

/** Waits before the next attempt; rejects with the last error when the deadline comes first. */
async function pause(
  attempt: number,
  lastError: unknown,
  { cancelled, deadline }: CallSignals,
): Promise<void> {
  const longest = RETRY_BASE_DELAY_MS * 2 ** (attempt - 1);
  const jittered = longest * (0.5 + Math.random() / 2);
  const signal = AbortSignal.any([cancelled, deadline]);
  try {
    await delay(jittered, undefined, { signal });
  } catch (error) {
    throw isCancelled(cancelled)
      ? toOpenChoreoError(error, cancelled, undefined)
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
      message: 'The call was cancelled.',
    });
  }
  const name = nameOf(error);
  if (name === 'TimeoutError') {
    return new OpenChoreoError({
      kind: 'timeout',
      origin,
      message: 'OpenChoreo did not answer in time.',
    });
  }
  return name === 'SyntaxError'
    ? new OpenChoreoError({
        kind: 'protocol',
        message: 'The answer of OpenChoreo is not valid JSON.',
      })
    : new OpenChoreoError({
        kind: 'network',
        origin,
        message: 'OpenChoreo could not be reached, or the connection was lost.',
      });
}

/** Whether the caller gave up, rather than a time limit of the caller being reached. */
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
