/** A value that is kept out of the document: text areas change line ends, and large texts are slow in them. */
export interface HeldValue {
  text: string;
  /** The file that it came from; absent for what was pasted. */
  file?: string;
}

type Reader = () => string;

/**
 * The values of a form, outside of React's state and of the document's markup. A value is either read
 * from its text area when it is needed, or held here.
 */
export class ValueStore {
  readonly #readers = new Map<string, Reader>();
  readonly #held = new Map<string, HeldValue>();

  static create(): ValueStore {
    return new ValueStore();
  }

  /** Says where the typed value of a field is read from, until the returned function is called. */
  connect(id: string, read: Reader): () => void {
    this.#readers.set(id, read);
    return () => {
      this.#readers.delete(id);
    };
  }

  /** Keeps a value, or nothing any more, in place of what is typed. */
  hold(id: string, value: HeldValue | undefined): void {
    if (value) {
      this.#held.set(id, value);
    } else {
      this.#held.delete(id);
    }
  }

  getHeld(id: string): HeldValue | undefined {
    return this.#held.get(id);
  }

  read(id: string): string {
    return this.#held.get(id)?.text ?? this.#readers.get(id)?.() ?? '';
  }

  wipe(): void {
    this.#held.clear();
  }
}
