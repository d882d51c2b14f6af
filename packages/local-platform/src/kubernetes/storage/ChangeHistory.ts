import type { Change } from './types';

/** Recent changes of one resource and its subscribers. */
export interface ChangeHistory {
  append(change: Change): void;
  subscribe(
    since: number,
    onChange: (change: Change) => void,
  ): (() => void) | undefined;
}

/** Minimum number of changes kept; the maximum is twice as many. */
export const CAPACITY = 1_000;

export class BoundedChangeHistory implements ChangeHistory {
  readonly #subscribers = new Set<(change: Change) => void>();
  /** Changes up to this version are dropped. */
  #floor: number;
  #changes: Change[] = [];

  private constructor(floor: number) {
    this.#floor = floor;
  }

  static create(options: { floor: number }): BoundedChangeHistory {
    return new BoundedChangeHistory(options.floor);
  }

  append(change: Change): void {
    this.#changes.push(change);
    if (this.#changes.length > 2 * CAPACITY) {
      this.#floor = this.#changes[CAPACITY - 1].resourceVersion;
      this.#changes = this.#changes.slice(CAPACITY);
    }
    for (const notify of [...this.#subscribers]) {
      notify(change);
    }
  }

  subscribe(
    since: number,
    onChange: (change: Change) => void,
  ): (() => void) | undefined {
    if (since < this.#floor) {
      return undefined;
    }
    this.#changes
      .filter(({ resourceVersion }) => resourceVersion > since)
      .forEach(onChange);
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }
}
