/** Lets those who ask the same at the same time wait for one answer. Nothing is kept once it is there. */
export class SharedReads<T> {
  readonly #pending = new Map<string, Promise<T>>();

  /**
   * @param key - who asks for what: people never share with others
   */
  share(key: string, read: () => Promise<T>): Promise<T> {
    return this.#pending.get(key) ?? this.#begin(key, read);
  }

  #begin(key: string, read: () => Promise<T>): Promise<T> {
    const pending = read().finally(() => this.#pending.delete(key));
    this.#pending.set(key, pending);
    return pending;
  }
}
