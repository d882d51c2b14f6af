import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SyncChange, SyncState } from '@openchoreo-secrets/plugin-common';
import type { Response } from 'express';
import { toAnswer } from '../errors';
import { closeSignal } from './contextProvider';

/** The interval of `change` events, so that a burst of changes is one event. */
const FLUSH_MS = 200;
/** Keeps proxies from closing an idle stream. */
const HEARTBEAT_MS = 20_000;
/** The maximum age of a stream. The client opens the next one, which is authorized again. */
const MAX_AGE_MS = 5 * 60_000;
/** A reader that receives nothing for this time is dropped. */
const DRAIN_TIMEOUT_MS = 30_000;
/** Time to send the last bytes of a stream that has reached its maximum age. */
const END_TIMEOUT_MS = 5_000;

export interface ServerSentEvent {
  event: string;
  data: object;
}

export interface SendEventsOptions {
  logger: LoggerService;
  drainTimeoutMs?: number;
}

/**
 * Responds with server-sent events, each as soon as it's available. A failure before the first event is a normal error
 * response; a later one is an `error` event in Backstage's format.
 *
 * @param begin - gets a signal that aborts when the client has left
 */
export async function sendEvents(
  response: Response,
  begin: (closed: AbortSignal) => Promise<AsyncIterable<ServerSentEvent>>,
  { logger, drainTimeoutMs = DRAIN_TIMEOUT_MS }: SendEventsOptions,
): Promise<void> {
  const waitForReader = createReaderWait(response, drainTimeoutMs);
  try {
    for await (const { event, data } of await begin(closeSignal(response))) {
      if (!response.headersSent) {
        beginEvents(response, 'no-store');
      }
      const isTaken = writeEvent(response, event, data);
      flushCompression(response);
      if (!isTaken) {
        await waitForReader();
      }
    }
  } catch (error) {
    if (!response.headersSent) {
      throw error;
    }
    if (!response.destroyed) {
      const { body, status } = toAnswer(error, logger);
      const data = { ...body, response: { statusCode: status } };
      writeEvent(response, 'error', data);
    }
  }
  response.end();
}

/**
 * Creates a function that waits until a slow reader has caught up or left, so that events don't pile up in memory. A
 * stalled reader is dropped.
 */
function createReaderWait(
  response: Response,
  timeoutMs: number,
): () => Promise<void> {
  let resume = () => {};
  const onResume = () => resume();
  // One listener per response: Backstage's compression moves 'drain' listeners to its own stream, where none can be removed.
  response.on('drain', onResume);
  response.on('close', onResume);
  return () =>
    response.destroyed
      ? Promise.resolve()
      : new Promise(resolve => {
          const timer = setTimeout(() => response.destroy(), timeoutMs);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
}

/** Sends what Backstage's compression holds back to compress it with what follows. */
function flushCompression(response: Response): void {
  const { flush } = response as { flush?(): void };
  flush?.call(response);
}

/** Sends the headers of a response with server-sent events. */
function beginEvents(response: Response, cacheControl: string): void {
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': cacheControl,
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
}

/** Writes one event. Returns `false` if the reader is behind. */
function writeEvent(response: Response, event: string, data: object): boolean {
  return response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

export interface SyncStreamOptions {
  maxAgeMs?: number;
  drainTimeoutMs?: number;
}

/** Server-sent events: one `state`, then `change` events. */
export class SyncStream {
  readonly #response: Response;
  readonly #changes = new Map<string, SyncChange>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #maxAgeMs: number;
  readonly #drainTimeoutMs: number;
  #stalledSince: number | undefined;

  constructor(
    response: Response,
    {
      maxAgeMs = MAX_AGE_MS,
      drainTimeoutMs = DRAIN_TIMEOUT_MS,
    }: SyncStreamOptions = {},
  ) {
    this.#response = response;
    this.#maxAgeMs = maxAgeMs;
    this.#drainTimeoutMs = drainTimeoutMs;
  }

  /** Opens the stream. Calls `onEnd` once when the stream has ended. */
  open(state: SyncState, onEnd: () => void): void {
    if (this.#response.destroyed) {
      // A response that was closed before emits no event.
      onEnd();
      return;
    }
    // Compression would keep a buffer for each open stream.
    beginEvents(this.#response, 'no-store, no-transform');
    // A broken connection is closed right after its error.
    this.#response.on('error', () => {});
    this.#response.on('close', () => {
      this.#timers.forEach(timer => clearTimeout(timer));
      onEnd();
    });
    writeEvent(this.#response, 'state', state);
    this.#timers.push(
      setInterval(() => this.#flush(), FLUSH_MS),
      setInterval(() => this.#beat(), HEARTBEAT_MS),
      setTimeout(() => this.#end(), this.#maxAgeMs),
    );
  }

  /** Queues a change. The last change of a secret or plane counts. */
  push(change: SyncChange): void {
    this.#changes.set(keyOf(change), change);
  }

  #beat(): void {
    if (!this.#response.writableNeedDrain) {
      this.#response.write(': heartbeat\n\n');
    }
  }

  /** Ends the response. Closes the connection if the reader doesn't receive the end. */
  #end(): void {
    this.#response.end();
    this.#timers.push(
      setTimeout(() => this.#response.destroy(), END_TIMEOUT_MS),
    );
  }

  /** A slow reader gets fewer events, so that its queue doesn't grow. A stalled reader is dropped. */
  #flush(): void {
    if (this.#response.writableNeedDrain) {
      this.#stalledSince ??= Date.now();
      if (Date.now() - this.#stalledSince >= this.#drainTimeoutMs) {
        this.#response.destroy();
      }
      return;
    }
    this.#stalledSince = undefined;
    if (this.#changes.size === 0) {
      return;
    }
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    writeEvent(this.#response, 'change', {
      planes: changes.flatMap(({ planes }) => planes),
      secrets: changes.flatMap(({ secrets }) => secrets),
      removed: changes.flatMap(({ removed }) => removed),
    } satisfies SyncChange);
  }
}

function keyOf({ planes, secrets, removed }: SyncChange): string {
  const about: Subject[] = [
    ...planes,
    ...[...secrets, ...removed].map(({ name, cluster }) => ({
      name,
      cluster,
      kind: 'PushSecret',
    })),
  ];
  return JSON.stringify(
    about.map(({ kind, name, cluster }) => [kind, name, cluster]),
  );
}

interface Subject {
  kind: string;
  name: string;
  cluster: number;
}
