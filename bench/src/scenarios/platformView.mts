import { median, timeSideBySide } from '../statistics.mts';
import type { Scenario } from '../types.mts';
import { Backend } from '../world/Backend.mts';
import { LocalPlatform } from '../world/LocalPlatform.mts';
import { readPlatform } from '../world/readPlatform.mts';
import { SecretApi } from '../world/SecretApi.mts';
import { seedComponents } from '../world/seedComponents.mts';
import { seedSecrets } from '../world/seedSecrets.mts';

const NAMESPACES = 300;
const SECRETS = 100;
const COMPONENTS = 3;
const ROUNDS = 15;
const MAX_RATIO = 1.5;
const MOST_MEMORY = 1.1;
/** The number of namespaces between two samples of the memory. */
const SAMPLE_EVERY = 30;
const BYTES_PER_MB = 1024 * 1024;

const names = Array.from(
  { length: NAMESPACES },
  (_, index) => `team-${String(index).padStart(3, '0')}`,
);

const scenario: Scenario = {
  title: `All namespaces, ${NAMESPACES} with ${SECRETS} secrets each, compared with one of them`,
  async measure(world) {
    const local = await world.keep(LocalPlatform.start());
    for (const name of names) {
      await seedSecrets(local.kubernetesUrl, name, SECRETS);
      await seedComponents(local.kubernetesUrl, name, COMPONENTS);
    }
    const { url: secretApiUrl } = await world.keep(SecretApi.start(local));
    const backend = await world.keep(Backend.start({ secretApiUrl }));
    const times = await timeSideBySide(ROUNDS, {
      first: () => readFirst(backend),
      alone: () => readAlone(backend),
    });
    const before = await backend.report();
    const whole = await readWhole(backend);
    return [
      {
        what: 'first rows',
        value: median(times.map(({ first }) => first)),
        unit: 'ms',
        base: {
          what: 'one namespace alone',
          value: median(times.map(({ alone }) => alone)),
          ratio: median(times.map(({ first, alone }) => first / alone)),
        },
        target: MAX_RATIO,
      },
      { what: `all ${whole.secrets} secrets`, value: whole.ms, unit: 'ms' },
      {
        what: 'maximum heap of the backend',
        value: whole.heapBytes / BYTES_PER_MB,
        unit: 'MB',
        base: {
          what: 'after one namespace',
          value: before.heapBytes / BYTES_PER_MB,
        },
        target: MOST_MEMORY,
      },
      {
        what: 'maximum memory of its process',
        value: whole.rssBytes / BYTES_PER_MB,
        unit: 'MB',
        base: {
          what: 'after one namespace',
          value: before.rssBytes / BYTES_PER_MB,
        },
      },
    ];
  },
};

export default scenario;

/** Reads until the first seeded namespace. The platform also has smaller namespaces. */
async function readFirst(backend: Backend): Promise<void> {
  for await (const { name, secrets } of readPlatform(backend)) {
    if (names.includes(name)) {
      assertCount(secrets.length, SECRETS);
      return;
    }
  }
}

/** Reads one namespace with the requests of the Secrets tab. */
async function readAlone(backend: Backend): Promise<void> {
  const path = `openchoreo-secrets/namespaces/${names[0]}`;
  await backend.get('openchoreo-secrets/namespaces');
  await Promise.all([
    backend.get(`${path}/secrets?limit=${SECRETS}`),
    backend.get(`${path}/usage`),
    backend.get(`${path}/target-planes`),
  ]);
}

async function readWhole(backend: Backend) {
  const start = performance.now();
  let [namespaces, secrets, heapBytes, rssBytes] = [0, 0, 0, 0];
  for await (const namespace of readPlatform(backend)) {
    namespaces += 1;
    secrets += names.includes(namespace.name) ? namespace.secrets.length : 0;
    if (namespaces % SAMPLE_EVERY === 0) {
      const report = await backend.report();
      heapBytes = Math.max(heapBytes, report.heapBytes);
      rssBytes = Math.max(rssBytes, report.rssBytes);
    }
  }
  const ms = performance.now() - start;
  assertCount(secrets, NAMESPACES * SECRETS);
  return { ms, secrets, heapBytes, rssBytes };
}

function assertCount(count: number, expected: number): void {
  if (count !== expected) {
    throw new Error(`${count} of ${expected} secrets were streamed.`);
  }
}
