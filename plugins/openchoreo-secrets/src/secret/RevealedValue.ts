/** One revealed value, outside of React's state; written to the document without React while it's shown. */
export class RevealedValue {
  #value = '';
  #element: HTMLElement | undefined;

  set(value: string): void {
    this.#value = value;
    this.#write();
  }

  /** Shows the value in an element until it's wiped or the returned function is called. */
  showIn(element: HTMLElement): () => void {
    this.#element = element;
    this.#write();
    return () => {
      element.textContent = '';
      if (this.#element === element) {
        this.#element = undefined;
      }
    };
  }

  wipe(): void {
    this.set('');
  }

  #write(): void {
    if (this.#element) {
      this.#element.textContent = this.#value;
    }
  }
}
