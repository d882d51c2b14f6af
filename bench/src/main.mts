// Measures what the project promises about speed and size, and prints it beside what it is compared with.
// `npm run bench -- listSecrets bundle` runs only these scenarios. Exits with 1 if a target is missed, and prints which.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTable, isReached } from './table.mts';
import type { Measurement, Scenario } from './types.mts';
import { World } from './world/World.mts';

const folder = join(import.meta.dirname, 'scenarios');
const wanted = process.argv.slice(2);
const files = (await readdir(folder)).map(file => file.replace('.mts', ''));
const names = wanted.length > 0 ? wanted : files.sort();

const world = World.create();
const all: Measurement[] = [];
try {
  for (const name of names) {
    const { default: scenario } = (await import(
      join(folder, `${name}.mts`)
    )) as { default: Scenario };
    const measurements = await scenario.measure(world);
    say(`\n${scenario.title}\n\n${formatTable(measurements)}`);
    all.push(...measurements);
  }
  const missed = all.filter(measurement => isReached(measurement) === false);
  say(
    `\n${all.filter(isReached).length} targets reached, ${
      missed.length
    } missed${missed.map(({ what }) => `\n  ${what}`).join('')}`,
  );
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  await world.close();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
