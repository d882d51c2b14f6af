// Everything that has to hold before a change lands: `npm test`, or `npm test -- unit` for one step.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compileCache } from './stack/settings.mts';
import { run } from './testing/run.mts';
import { ensureBao, ensureChromium, ensureKubectl } from './testing/tools.mts';
import { countJest, countPlaywright, type Counts } from './testing/counts.mts';

const root = join(import.meta.dirname, '..');
const testing = join(root, 'scripts', 'testing');
const reports = join(root, '.local', 'reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
// Tests start hundreds of programs, which Node then needn't compile again.
process.env.NODE_COMPILE_CACHE ??= compileCache;

interface Step {
  name: string;
  run(): Promise<boolean>;
}

const steps: Step[] = [
  { name: 'prettier', run: () => run('yarn prettier:check') },
  { name: 'tsc', run: () => run('yarn tsc') },
  // Reads the declarations that tsc has just written.
  {
    name: 'api-reports',
    run: () => run('node scripts/apiReports.mts --ci'),
  },
  { name: 'lint', run: () => run('yarn lint') },
  { name: 'bundle', run: () => run('node bench/src/main.mts bundle') },
  { name: 'wording', run: () => run('node scripts/wording/check.mts') },
  {
    name: 'unit',
    run: async () => {
      await ensureKubectl();
      // Tests wait for other processes a part of the time; more workers load the same modules more often.
      const workers = Math.ceil(availableParallelism() * 1.5);
      const jestOptions = [
        `--maxWorkers=${workers}`,
        // Replaces larger workers: the system needs about 300 ms to take back 1 GB, and Jest reports a leak after 500 ms.
        '--workerIdleMemoryLimit=700M',
        `--testSequencer="${join(testing, 'PackageSequencer.cjs')}"`,
        `--json --outputFile="${unitReport}"`,
      ];
      return run(`yarn test:unit ${jestOptions.join(' ')}`, {
        BAO_PATH: await ensureBao(),
        NODE_OPTIONS: [
          process.env.NODE_OPTIONS,
          // more than the memory after which a worker is replaced
          '--max-old-space-size=2048',
          // for the many short-lived objects of module loading; takes 6% off the run
          '--max-semi-space-size=64',
          `--require "${join(testing, 'exitWorkers.cjs')}"`,
        ].join(' '),
      });
    },
  },
  {
    name: 'e2e',
    run: async () => {
      const chromium = await ensureChromium();
      return run('yarn test:e2e', {
        PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
        BAO_PATH: await ensureBao(),
        ...(chromium && { CHROMIUM_PATH: chromium }),
      });
    },
  },
];

const chosen = process.argv.slice(2);
const unknown = chosen.filter(name => !steps.some(step => step.name === name));
if (unknown.length > 0) {
  throw new Error(
    `There is no step ${unknown.join(', ')}; there are ${steps
      .map(step => step.name)
      .join(', ')}.`,
  );
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const failedSteps: string[] = [];
for (const step of steps) {
  if (chosen.length > 0 && !chosen.includes(step.name)) {
    continue;
  }
  process.stdout.write(`\n== ${step.name}\n`);
  const started = performance.now();
  const passed = await step.run();
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `== ${step.name} ${passed ? 'passed' : 'FAILED'} in ${seconds} s\n`,
  );
  if (!passed) {
    failedSteps.push(step.name);
  }
}

const unit = await readCounts(unitReport, countJest);
const e2e = await readCounts(e2eReport, countPlaywright);
const passed = unit.passed + e2e.passed;
const failed = unit.failed + e2e.failed;
process.stdout.write(
  `\nSteps: ${
    failedSteps.length > 0 ? `failed: ${failedSteps.join(', ')}` : 'all passed'
  }\nTests: ${passed} passed, ${failed} failed\n`,
);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

async function readCounts(
  path: string,
  count: (report: unknown) => Counts,
): Promise<Counts> {
  try {
    return count(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
