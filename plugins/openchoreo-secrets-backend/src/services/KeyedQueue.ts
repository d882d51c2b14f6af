/** Runs acts of the same key one after the other, in this process. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  private constructor() {}

  static create(): KeyedQueue {
    return new KeyedQueue();
  }

  async run<T>(key: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const run = before.then(act);
    const settled = run.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(key, settled);
    try {
      return await run;
    } finally {
      if (this.#last.get(key) === settled) {
        this.#last.delete(key);
      }
    }
  }
}
