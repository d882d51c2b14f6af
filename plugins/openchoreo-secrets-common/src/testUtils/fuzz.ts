// eslint-disable-next-line @backstage/no-undeclared-imports -- for tests only
import fc from 'fast-check';

/** Produces the same inputs in every run, so that failures are reproducible. */
const FIXED_SEED = 20_261_128;

/**
 * Checks a property twice: with a fixed seed and with a random seed, which is printed. To repeat a run, set `FUZZ_SEED`
 * to the printed seed. `FUZZ_RUNS` sets the number of inputs (default: 300).
 */
export async function fuzz<T>(
  arbitrary: fc.Arbitrary<T>,
  predicate: (input: T) => void | Promise<void>,
): Promise<void> {
  const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
  for (const seed of [FIXED_SEED, randomSeed()]) {
    await fc.assert(
      fc.asyncProperty(arbitrary, async it => predicate(it)),
      {
        seed,
        numRuns,
      },
    );
  }
}

let printedSeed: number | undefined;

/** Returns the random seed for all properties of a test file. Prints the seed once, even if no test fails. */
function randomSeed(): number {
  if (printedSeed === undefined) {
    printedSeed = Number(
      process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31),
    );
    process.stdout.write(`Random inputs: FUZZ_SEED=${printedSeed}\n`);
  }
  return printedSeed;
}

/** Generates damaged variants of the samples, and random sequences of pieces and strings. */
export function damaged(
  samples: readonly string[],
  pieces: readonly string[],
): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ maxLength: 40 }),
  );
  const edited = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(5000), fc.nat(40), piece), { maxLength: 4 }),
    )
    .map(([sample, edits]) =>
      edits.reduce((text, [position, removed, inserted]) => {
        const start = position % (text.length + 1);
        return text.slice(0, start) + inserted + text.slice(start + removed);
      }, sample),
    );
  return fc.oneof(
    edited,
    fc.array(piece, { maxLength: 30 }).map(it => it.join('')),
  );
}
