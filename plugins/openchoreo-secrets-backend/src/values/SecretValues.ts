import { inspect } from 'node:util';

const REDACTED = '[redacted]';

/**
 * The values of a secret, as text by key. Whatever logs, prints or serialises it shows
 * `[redacted]`; only {@link SecretValues.toRecord} gives the values away.
 */
export class SecretValues {
  readonly #values: ReadonlyMap<string, string>;

  private constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  static fromRecord(values: Record<string, string>): SecretValues {
    return new SecretValues(new Map(Object.entries(values)));
  }

  get keys(): string[] {
    return [...this.#values.keys()];
  }

  /** The plain values, for validation and for the request to OpenChoreo. */
  toRecord(): Record<string, string> {
    return Object.fromEntries(this.#values);
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
