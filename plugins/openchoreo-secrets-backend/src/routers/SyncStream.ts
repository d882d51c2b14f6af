import type { SyncChange, SyncState } from '@openchoreo-secrets/plugin-common';
import type { Response } from 'express';
import { beginEvents, writeEvent } from './eventStream';

/** Changes are gathered this long, so that a burst of them is one event. */
const FLUSH_MS = 200;
/** Keeps proxies from closing a stream on which nothing happens. */
const HEARTBEAT_MS = 20_000;
/** A stream ends by then; whoever opens the next one is authorised anew. */
const MAX_AGE_MS = 5 * 60_000;

/** Server-sent events: `state` with all that is known, then a `change` for each change. */
export class SyncStream {
  readonly #response: Response;
  readonly #changes = new Map<string, SyncChange>();
  readonly #timers: NodeJS.Timeout[] = [];

  private constructor(response: Response) {
    this.#response = response;
  }

  static create(response: Response): SyncStream {
    return new SyncStream(response);
  }

  /** Answers with the stream; `onEnd` is called once, when it has ended. */
  open(state: SyncState, onEnd: () => void): void {
    if (this.#response.destroyed) {
      // a reader that was gone before is not told of once more
      onEnd();
      return;
    }
    beginEvents(this.#response);
    this.#response.on('close', () => {
      this.#timers.forEach(timer => clearTimeout(timer));
      onEnd();
    });
    writeEvent(this.#response, 'state', state);
    this.#timers.push(
      setInterval(() => this.#flush(), FLUSH_MS),
      setInterval(() => this.#response.write(': still here\n\n'), HEARTBEAT_MS),
      setTimeout(() => this.#response.end(), MAX_AGE_MS),
    );
  }

  /** Of several changes of one secret, or of the planes, the last one counts. */
  push(change: SyncChange): void {
    this.#changes.set(keyOf(change), change);
  }

  /** A reader that is slow gets fewer events, never more memory. */
  #flush(): void {
    if (this.#changes.size === 0 || this.#response.writableNeedDrain) {
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
