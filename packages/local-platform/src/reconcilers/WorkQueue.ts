/** Queue of keys to reconcile: holds each key at most once and never processes a key concurrently. */
export interface WorkQueue {
  add(key: string): void;
  addAfter(key: string, milliseconds: number): void;
  /** Drops the waiting keys; resolves when running work has finished. */
  stop(): Promise<void>;
}

export interface WorkQueueOptions {
  /** Processes a key, and again after `requeueAfter` milliseconds if set. Retries a rejection with backoff. */
  work(key: string): Promise<{ requeueAfter?: number }>;
  /** Called on each rejection, before the retry. */
  onFailure?(key: string, error: Error): void;
  concurrency?: number;
  /** Milliseconds before the first retry; doubles with each consecutive failure. */
  baseDelay?: number;
  /** Maximum milliseconds before a retry; 4000 by default, because ESO recovers within 4 seconds of an outage. */
  maxDelay?: number;
}

export class RetryingWorkQueue implements WorkQueue {
  readonly #options: Required<WorkQueueOptions>;
  readonly #waiting = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #changedWhileRunning = new Set<string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #failures = new Map<string, number>();
  #isStopped = false;

  private constructor(options: Required<WorkQueueOptions>) {
    this.#options = options;
  }

  static create(options: WorkQueueOptions): RetryingWorkQueue {
    return new RetryingWorkQueue({
      onFailure: () => undefined,
      concurrency: 4,
      baseDelay: 200,
      maxDelay: 4_000,
      ...options,
    });
  }

  add(key: string): void {
    if (this.#isStopped) {
      return;
    }
    this.#cancelTimer(key);
    if (this.#running.has(key)) {
      this.#changedWhileRunning.add(key);
      return;
    }
    this.#waiting.add(key);
    this.#startNext();
  }

  addAfter(key: string, milliseconds: number): void {
    if (this.#isStopped) {
      return;
    }
    this.#cancelTimer(key);
    const timer = setTimeout(() => this.add(key), milliseconds);
    this.#timers.set(key, timer.unref());
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#waiting.clear();
    this.#timers.forEach(timer => clearTimeout(timer));
    await Promise.all(this.#running.values());
  }

  #startNext(): void {
    for (const key of this.#waiting) {
      if (this.#running.size >= this.#options.concurrency) {
        return;
      }
      this.#waiting.delete(key);
      this.#running.set(key, this.#run(key));
    }
  }

  async #run(key: string): Promise<void> {
    try {
      const { requeueAfter } = await this.#options.work(key);
      this.#failures.delete(key);
      if (requeueAfter !== undefined) {
        this.addAfter(key, requeueAfter);
      }
    } catch (error) {
      this.#options.onFailure(key, error as Error);
      const failures = this.#failures.get(key) ?? 0;
      const { baseDelay, maxDelay } = this.#options;
      this.#failures.set(key, failures + 1);
      this.addAfter(key, Math.min(maxDelay, baseDelay * 2 ** failures));
    }
    this.#running.delete(key);
    if (this.#changedWhileRunning.delete(key)) {
      this.add(key);
    }
    this.#startNext();
  }

  #cancelTimer(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }
}
