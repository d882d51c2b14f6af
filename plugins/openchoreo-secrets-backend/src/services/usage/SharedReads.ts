import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';

/** Lets requests for the same thing share one read while it runs. Nothing is kept afterwards. */
export class SharedReads<T> {
  readonly #pending = new Map<string, Promise<T>>();

  /**
   * @param key - who asks for what: people never share with others
   */
  async share(key: string, read: () => Promise<T>): Promise<T> {
    const shared = this.#pending.get(key);
    if (!shared) {
      return this.#begin(key, read);
    }
    try {
      return await shared;
    } catch (error) {
      // The request that began the read ended early; this one still waits.
      if (error instanceof OpenChoreoError && error.kind === 'aborted') {
        return this.share(key, read);
      }
      throw error;
    }
  }

  #begin(key: string, read: () => Promise<T>): Promise<T> {
    const pending = read().finally(() => this.#pending.delete(key));
    this.#pending.set(key, pending);
    return pending;
  }
}
