import { setTimeout as delay } from 'node:timers/promises';
import { OpenChoreoError } from '../OpenChoreoError';
import { isJson, readErrorResponse } from './readErrorResponse';

const RETRY_BASE_DELAY_MS = 200;
const RETRIED_STATUSES = [502, 503, 504];

export interface TransportOptions {
  fetch: typeof fetch;
  /** How long one attempt may take, its body included, in milliseconds. */
  timeoutMs: number;
  /** How often a read that failed is tried again. */
  retries: number;
  /** Cancels every call. */
  signal?: AbortSignal;
}

/** Calls with which nothing is changed, and which may therefore be repeated. */
function isRead(request: Request): boolean {
  return (
    request.method === 'GET' ||
    new URL(request.url).pathname.endsWith('/authz/evaluates')
  );
}

/**
 * A `fetch` that answers with a successful JSON response or throws an {@link OpenChoreoError}. It
 * limits the time, repeats reads, and follows no redirect, because that could carry the token away.
 * Connections are kept alive by Node's own agent.
 */
export function createTransport(
  options: TransportOptions,
): (request: Request) => Promise<Response> {
  return async incoming => {
    const request = withSignal(incoming, options.signal);
    const attempts = isRead(request) ? options.retries + 1 : 1;
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOnce(request, options);
      } catch (error) {
        if (attempt >= attempts || !isTransient(error)) {
          throw error;
        }
        await pause(attempt, request.signal);
      }
    }
  };
}

/**
 * Runs a call and turns whatever else goes wrong in it into an {@link OpenChoreoError}: the texts of
 * the platform's own errors may quote the body.
 */
export async function callSafely<T>(
  call: () => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toOpenChoreoError(error, signal);
  }
}

async function attemptOnce(
  request: Request,
  { fetch: send, timeoutMs }: TransportOptions,
): Promise<Response> {
  const signal = AbortSignal.any([
    request.signal,
    AbortSignal.timeout(timeoutMs),
  ]);
  const response = await callSafely(
    () => send(repeatable(request), { signal, redirect: 'manual' }),
    request.signal,
  );
  if (!response.ok) {
    throw await readErrorResponse(request, response);
  }
  if (response.status !== 204 && !isJson(response)) {
    await response.body?.cancel();
    throw new OpenChoreoError({
      kind: 'protocol',
      status: response.status,
      message:
        'The answer is not JSON; is this the address of an OpenChoreo API?',
    });
  }
  return response;
}

/** The same request, which a further signal cancels too. */
function withSignal(request: Request, signal?: AbortSignal): Request {
  return signal
    ? new Request(request, {
        signal: AbortSignal.any([request.signal, signal]),
      })
    : request;
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

async function pause(attempt: number, signal: AbortSignal): Promise<void> {
  const longest = RETRY_BASE_DELAY_MS * 2 ** (attempt - 1);
  const jittered = longest * (0.5 + Math.random() / 2);
  await callSafely(() => delay(jittered, undefined, { signal }), signal);
}

function toOpenChoreoError(
  error: unknown,
  signal: AbortSignal | undefined,
): OpenChoreoError {
  if (error instanceof OpenChoreoError) {
    return error;
  }
  if (signal?.aborted) {
    return new OpenChoreoError({
      kind: 'aborted',
      message: 'The call was cancelled.',
    });
  }
  const name = nameOf(error);
  if (name === 'TimeoutError') {
    return new OpenChoreoError({
      kind: 'timeout',
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
        message: 'OpenChoreo could not be reached, or the connection was lost.',
      });
}

function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error
    ? error.name
    : undefined;
}
