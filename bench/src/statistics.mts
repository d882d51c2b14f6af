/** Returns the median. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Returns a percentile: `percentile(times, 0.95)`. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1];
}

/** Returns the duration in milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/**
 * Times several actions in turn, round after round, so that other load on the machine affects all of them.
 *
 * @param warmUpRounds - rounds before the first one that counts, so that all programs run compiled code
 * @returns the times of each round
 */
export async function timeSideBySide<Name extends string>(
  rounds: number,
  acts: Record<Name, () => Promise<unknown>>,
  warmUpRounds = 5,
): Promise<Record<Name, number>[]> {
  const names = Object.keys(acts) as Name[];
  for (let round = 0; round < warmUpRounds; round++) {
    for (const name of names) {
      await acts[name]();
    }
  }
  const times: Record<Name, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    const entries: [Name, number][] = [];
    for (const name of names) {
      entries.push([name, await timed(acts[name])]);
    }
    times.push(Object.fromEntries(entries) as Record<Name, number>);
  }
  return times;
}
