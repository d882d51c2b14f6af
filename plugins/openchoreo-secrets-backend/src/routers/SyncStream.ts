import type { SyncChange, SyncState } from '@openchoreo-secrets/plugin-common';
import type { Response } from 'express';
import { beginEvents, writeEvent } from './sendEvents';

/** Changes are gathered this long, so that a burst of them is one event. */
const FLUSH_MS = 200;
/** Keeps proxies from closing a stream on which nothing happens. */
const HEARTBEAT_MS = 20_000;
/** A stream ends after this time, and the next one is authorized again. */
const MAX_AGE_MS = 5 * 60_000;
/** A reader that takes nothing for this long is dropped. */
const DRAIN_TIMEOUT_MS = 30_000;
/** Time for the last bytes of a stream that ends because of its age. */
const END_TIMEOUT_MS = 5_000;

export interface SyncStreamOptions {
  maxAgeMs?: number;
  drainTimeoutMs?: number;
}

/** Server-sent events: `state` with all that is known, then a `change` for each change. */
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

  /** Answers with the stream; `onEnd` is called once, when it has ended. */
  open(state: SyncState, onEnd: () => void): void {
    if (this.#response.destroyed) {
      // no event follows for a reader that has left already
      onEnd();
      return;
    }
    beginEvents(this.#response);
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

  /** Of several changes of one secret, or of the planes, the last one counts. */
  push(change: SyncChange): void {
    this.#changes.set(keyOf(change), change);
  }

  #beat(): void {
    if (!this.#response.writableNeedDrain) {
      this.#response.write(': still here\n\n');
    }
  }

  /** Ends the answer, and the connection of a reader that doesn't take the end. */
  #end(): void {
    this.#response.end();
    this.#timers.push(
      setTimeout(() => this.#response.destroy(), END_TIMEOUT_MS),
    );
  }

  /** A slow reader gets fewer events instead of more memory; one that takes nothing is dropped. */
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
