const QUICK_MS = 3_000;
const MIN_SLOW_MS = 15_000;
const MAX_SLOW_MS = 60_000;
/** Three times the interval of a workload that pulls every 15 seconds. */
const QUICK_READS = 15;

/** When to request again: quickly during a sync, less and less often while nothing changes. */
export class PollPace {
  #seen: string | undefined;
  #unchangedReads = 0;
  #isUnderWay = true;

  /** Records an answer. */
  note(answer: { states: string[]; isUnderWay: boolean }): void {
    const seen = JSON.stringify(answer.states);
    this.#unchangedReads = seen === this.#seen ? this.#unchangedReads + 1 : 0;
    this.#seen = seen;
    this.#isUnderWay = answer.isUnderWay;
  }

  /** Starts the quick pace, because a change is expected. */
  hurry(): void {
    this.#unchangedReads = 0;
    this.#isUnderWay = true;
  }

  get intervalMs(): number {
    const slowReads = this.#isUnderWay
      ? this.#unchangedReads - QUICK_READS
      : this.#unchangedReads;
    return slowReads < 0
      ? QUICK_MS
      : Math.min(MAX_SLOW_MS, MIN_SLOW_MS * 2 ** slowReads);
  }
}
