import type {
  ProblemCode,
  ProblemParameters,
} from '@openchoreo-secrets/plugin-common';

/** Above this a text area becomes slow. */
const LONGEST_TYPED = 64 * 1024;

/** A value that is kept out of the document: text areas change line ends, and large texts are slow in them. */
export interface HeldValue {
  text: string;
  /** The file that it came from; absent for what was pasted. */
  file?: string;
}

/** Why entered text isn't a value. */
export interface ValueFault {
  code: ProblemCode;
  params?: ProblemParameters;
}

/** A place where a value is entered. */
export interface ValueSource {
  read(): string;
  /** Enters a text as if a person had typed it. */
  write?(text: string): void;
  findFault?(): ValueFault | undefined;
}

export interface ValueStoreOptions {
  /** Whether typed text outlives its field, for when the field is shown again. */
  keepsTyped?: boolean;
}

/**
 * The values of a form, outside of React's state and of the document's markup. A value is either read
 * from its field when it is needed, or held here.
 */
export class ValueStore {
  readonly #sources = new Map<string, ValueSource>();
  readonly #held = new Map<string, HeldValue>();
  readonly #expected = new Map<string, string>();
  readonly #listeners = new Set<() => void>();

  readonly #keepsTyped: boolean;
  #isWiped = false;

  constructor(options: ValueStoreOptions = {}) {
    this.#keepsTyped = options.keepsTyped ?? false;
  }

  static create(): ValueStore {
    return new ValueStore();
  }

  /** Whether the value is a single text, which another field can take. */
  isText(id: string): boolean {
    const source = this.#sources.get(id);
    return this.#held.has(id) || !source || source.write !== undefined;
  }

  /** Moves the value of one field to another one. */
  move(from: string, to: string): void {
    const held = this.getHeld(from);
    const text = this.read(from);
    this.forget(from);
    if (held) {
      this.hold(to, held);
    } else {
      this.enter(to, text);
    }
  }

  /** Replaces a value with its corrected text and keeps the name of its file. */
  replace(id: string, text: string): void {
    const held = this.#held.get(id);
    this.#held.delete(id);
    if (held?.file === undefined) {
      this.enter(id, text);
    } else {
      this.#held.set(id, { ...held, text });
    }
  }

  /** Calls a listener after each change that is announced, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Announces that a person changed a value. */
  announce(): void {
    this.#listeners.forEach(listener => listener());
  }

  /** Registers the element in which a value is entered, until the returned function is called. */
  connect(id: string, source: ValueSource): () => void {
    this.#isWiped = false;
    this.#sources.set(id, source);
    const expected = this.#expected.get(id);
    this.#expected.delete(id);
    if (expected !== undefined) {
      source.write?.(expected);
    }
    return () => {
      if (this.#sources.get(id) === source) {
        const typed = source.read();
        this.#sources.delete(id);
        if (this.#keepsTyped && !this.#isWiped && typed !== '') {
          this.#expected.set(id, typed);
        }
      }
    };
  }

  /** Drops the value of a field that was removed. */
  forget(id: string): void {
    this.#sources.delete(id);
    this.#held.delete(id);
    this.#expected.delete(id);
  }

  /** Holds a value in place of typed text; `undefined` lets typed text count again. */
  hold(id: string, value: HeldValue | undefined): void {
    if (value) {
      this.#held.set(id, value);
    } else {
      this.#held.delete(id);
    }
  }

  /** Enters a value for the person, in its field where that keeps every byte. */
  enter(id: string, text: string): void {
    const source = this.#sources.get(id);
    if (text.includes('\r') || text.length > LONGEST_TYPED) {
      this.#held.set(id, { text });
    } else if (source?.write) {
      source.write(text);
    } else {
      this.#expected.set(id, text);
    }
  }

  getHeld(id: string): HeldValue | undefined {
    return this.#held.get(id);
  }

  read(id: string): string {
    return (
      this.#held.get(id)?.text ??
      this.#sources.get(id)?.read() ??
      this.#expected.get(id) ??
      ''
    );
  }

  findFault(id: string): ValueFault | undefined {
    return this.#sources.get(id)?.findFault?.();
  }

  wipe(): void {
    this.#isWiped = true;
    this.#held.clear();
    this.#expected.clear();
  }
}
