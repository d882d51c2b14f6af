// Measures the project's promises about speed and size, and prints them next to their targets.
// `npm run bench -- listSecrets bundle` runs only these scenarios. Exits with 1 and lists the targets that were missed.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTable, isReached } from './table.mts';
import type { Measurement, Scenario } from './types.mts';
import { World } from './world/World.mts';

const folder = join(import.meta.dirname, 'scenarios');
const requested = process.argv.slice(2);
const files = (await readdir(folder)).map(file => file.replace('.mts', ''));
const names = requested.length > 0 ? requested : files.sort();

const world = new World();
const all: Measurement[] = [];
try {
  for (const name of names) {
    const { default: scenario } = (await import(
      join(folder, `${name}.mts`)
    )) as { default: Scenario };
    const measurements = await scenario.measure(world);
    print(`\n${scenario.title}\n\n${formatTable(measurements)}`);
    all.push(...measurements);
  }
  const missed = all.filter(measurement => isReached(measurement) === false);
  print(
    `\n${all.filter(isReached).length} targets reached, ${
      missed.length
    } missed${missed.map(({ what }) => `\n  ${what}`).join('')}`,
  );
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  await world.close();
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
