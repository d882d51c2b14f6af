/** A map with iteration in bytewise key order, starting after any key, without sorting. */
export interface SortedMap<V> {
  readonly size: number;
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Iterates the entries with `prefix` that follow `after`. Don't change the map during iteration. */
  entries(prefix: string, after?: string): Generator<[string, V]>;
  /** Returns the number of entries of `entries` without iterating. */
  count(prefix: string, after?: string): number;
}

const LAST = '\uffff';

/** Sorted-array implementation. Kubernetes names are ASCII, so code unit order is byte order. */
export class ArraySortedMap<V> implements SortedMap<V> {
  readonly #values = new Map<string, V>();
  readonly #keys: string[] = [];

  private constructor() {}

  static create<V>(): ArraySortedMap<V> {
    return new ArraySortedMap<V>();
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: V): void {
    if (!this.#values.has(key)) {
      this.#keys.splice(this.#findFirstAfter(key), 0, key);
    }
    this.#values.set(key, value);
  }

  delete(key: string): void {
    if (this.#values.delete(key)) {
      this.#keys.splice(this.#findFirstAfter(key) - 1, 1);
    }
  }

  *entries(prefix: string, after?: string): Generator<[string, V]> {
    const end = this.#findFirstAfter(prefix + LAST);
    for (let index = this.#start(prefix, after); index < end; index += 1) {
      const key = this.#keys[index];
      yield [key, this.#values.get(key) as V];
    }
  }

  count(prefix: string, after?: string): number {
    return this.#findFirstAfter(prefix + LAST) - this.#start(prefix, after);
  }

  #start(prefix: string, after?: string): number {
    return this.#findFirstAfter(after ?? prefix);
  }

  /** Returns the index of the first greater key. */
  #findFirstAfter(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#keys[middle] > key) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
