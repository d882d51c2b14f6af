import { SecretsError } from '../errors';

export interface StreamLimits {
  /** For all callers together. */
  total: number;
  /** For one caller, across all tabs. */
  perCaller: number;
  /** The error message when no slot is left. */
  message: string;
  /** Counts a stream until the returned function is called. */
  count?(): () => void;
}

/** Limits open streams, because each holds a connection. */
export class StreamSlots {
  readonly #limits: StreamLimits;
  readonly #byCaller = new Map<string, number>();
  #total = 0;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  /**
   * Takes a slot until the returned function is called.
   *
   * @param caller - the name of the user or service
   * @throws SecretsError (429) if no slot is left
   */
  take(caller: string): () => void {
    const own = this.#byCaller.get(caller) ?? 0;
    if (this.#total >= this.#limits.total || own >= this.#limits.perCaller) {
      throw new SecretsError({
        status: 429,
        message: this.#limits.message,
      });
    }
    this.#total += 1;
    this.#byCaller.set(caller, own + 1);
    const end = this.#limits.count?.();
    let isTaken = true;
    return () => {
      if (isTaken) {
        isTaken = false;
        end?.();
        this.#free(caller);
      }
    };
  }

  #free(caller: string): void {
    this.#total -= 1;
    const own = (this.#byCaller.get(caller) ?? 1) - 1;
    if (own > 0) {
      this.#byCaller.set(caller, own);
    } else {
      this.#byCaller.delete(caller);
    }
  }
}
