/** How long a revealed value is to be seen. */
export const SHOWN_FOR_MS = 30_000;

/** Revealed values by key, outside of React's state, for as long as they are to be seen. */
export class RevealedValues {
  readonly #values = new Map<string, string>();
  readonly #elements = new Map<string, HTMLElement>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  static create(): RevealedValues {
    return new RevealedValues();
  }

  /** Keeps a value until it is forgotten or its time is over, which is told. */
  keep(key: string, value: string, onOver: () => void): void {
    this.forget(key);
    this.#values.set(key, value);
    this.#timers.set(key, setTimeout(onOver, SHOWN_FOR_MS));
    const element = this.#elements.get(key);
    if (element) {
      element.textContent = value;
    }
  }

  /** Writes a value into an element, until it is forgotten or the returned function is called. */
  showIn(key: string, element: HTMLElement): () => void {
    element.textContent = this.#values.get(key) ?? '';
    this.#elements.set(key, element);
    return () => {
      element.textContent = '';
      this.#elements.delete(key);
    };
  }

  forget(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#values.delete(key);
    const element = this.#elements.get(key);
    if (element) {
      element.textContent = '';
    }
  }

  forgetAll(): void {
    for (const key of [...this.#values.keys()]) {
      this.forget(key);
    }
  }
}
