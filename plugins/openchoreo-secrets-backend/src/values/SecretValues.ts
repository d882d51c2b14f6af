import { inspect } from 'node:util';

const REDACTED = '[redacted]';

/** Throws for bytes that aren't UTF-8 and keeps a byte order mark, so that text encodes to the same bytes. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The values of a secret by key: text, or bytes if they aren't UTF-8. Logging, printing, or serializing it shows
 * `[redacted]`. Only its methods return values.
 */
export class SecretValues {
  readonly #values: ReadonlyMap<string, string | Buffer>;

  private constructor(values: ReadonlyMap<string, string | Buffer>) {
    this.#values = values;
  }

  static fromRecord(values: Record<string, string>): SecretValues {
    return new SecretValues(new Map(Object.entries(values)));
  }

  /** Decodes the data of a Kubernetes Secret. */
  static fromBase64(data: Record<string, string>): SecretValues {
    const entries = Object.entries(data).map(
      ([key, value]) => [key, decode(Buffer.from(value, 'base64'))] as const,
    );
    return new SecretValues(new Map(entries));
  }

  get keys(): string[] {
    return [...this.#values.keys()];
  }

  /** The keys whose values aren't text. OpenChoreo's API can't write those. */
  get binaryKeys(): string[] {
    return this.keys.filter(key => this.isBinary(key));
  }

  isBinary(key: string): boolean {
    return typeof this.#values.get(key) === 'object';
  }

  /** The bytes of one value, or `undefined` if the key doesn't exist. */
  bytesOf(key: string): Buffer | undefined {
    const value = this.#values.get(key);
    return typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  }

  /** The values that are text. */
  toTexts(): Map<string, string> {
    const texts = new Map<string, string>();
    for (const [key, value] of this.#values) {
      if (typeof value === 'string') {
        texts.set(key, value);
      }
    }
    return texts;
  }

  /** The plain values, for validation and for the request to OpenChoreo. Throws if a value isn't text. */
  toRecord(): Record<string, string> {
    if (this.binaryKeys.length > 0) {
      throw new Error("A value isn't text");
    }
    return Object.fromEntries(this.toTexts());
  }

  /** Whether a text contains one of the values. */
  occurIn(text: string): boolean {
    return [...this.toTexts().values()].some(
      value => value !== '' && text.includes(value),
    );
  }

  /** The values of some keys only. */
  pick(...keys: string[]): SecretValues {
    const picked = [...this.#values].filter(([key]) => keys.includes(key));
    return new SecretValues(new Map(picked));
  }

  /** A copy with some values set and some removed. */
  merge(set: SecretValues, remove: readonly string[]): SecretValues {
    const values = new Map(this.#values);
    for (const key of remove) {
      values.delete(key);
    }
    for (const [key, value] of set.#values) {
      values.set(key, value);
    }
    return new SecretValues(values);
  }

  toJSON(): string {
    return REDACTED;
  }

  toString(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}

function decode(bytes: Buffer): string | Buffer {
  try {
    return decoder.decode(bytes);
  } catch {
    return bytes;
  }
}
