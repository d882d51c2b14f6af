import type { SyncChange, SyncState } from '@openchoreo-secrets/plugin-common';

/** Server-sent events of our backend, as the test tells them. */
export class FakeSyncEvents {
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** The answer to a request for events. */
  open(state: SyncState): Response {
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        this.#controller = controller;
      },
    });
    this.#send('state', state);
    return new Response(body, {
      headers: { 'Content-Type': 'text/event-stream' },
    });
  }

  tell(change: Partial<SyncChange>): void {
    this.#send('change', { planes: [], secrets: [], removed: [], ...change });
  }

  #send(event: string, data: object): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }
}
