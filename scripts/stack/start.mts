import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import concurrently from 'concurrently';
import {
  createEnvironment,
  historyTokenFile,
  listPrograms,
  type Program,
} from './programs.mts';
import { isPortTaken, waitUntilReady } from './readiness.mts';
import { readSettings, root, type StackSettings } from './settings.mts';

try {
  await start(await readSettings(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function start(settings: StackSettings): Promise<void> {
  const programs = listPrograms(settings);
  await assertPortsAreFree(programs);
  await writeHistoryToken(settings);
  say(`Starting ${programs.map(({ name }) => name).join(', ')} ...`);

  const ended = new AbortController();
  const { result } = concurrently(
    programs.map(({ name, command, cwd, color }) => ({
      name,
      command,
      cwd,
      prefixColor: color,
      env: createEnvironment(settings, process.env),
    })),
    {
      cwd: root,
      prefix: 'name',
      padPrefix: true,
      killOthersOn: ['failure', 'success'],
    },
  );
  const readiness = announceReadiness(programs, settings, ended.signal);
  try {
    await result;
  } catch (closeEvents) {
    process.exitCode = reportEnd(closeEvents);
  } finally {
    ended.abort();
    await readiness;
  }
}

/** The embedded store has a token for history; OpenBao in development mode has its root token only. */
async function writeHistoryToken({
  kubeconfig,
  baoPath,
}: StackSettings): Promise<void> {
  const file = historyTokenFile(kubeconfig);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, baoPath ? 'root' : 'history', { mode: 0o600 });
}

async function assertPortsAreFree(programs: Program[]): Promise<void> {
  for (const { name, port, portVariable } of programs) {
    if (await isPortTaken(port)) {
      throw new Error(
        `Port ${port}, which ${name} needs, is taken. Stop the program that listens there, or set ${portVariable} to another port.`,
      );
    }
  }
}

async function announceReadiness(
  programs: Program[],
  settings: StackSettings,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now();
  let ready = 0;
  const waits = programs.map(async ({ name, readyUrl }) => {
    await waitUntilReady(readyUrl, signal);
    ready += 1;
    const seconds = Math.round((performance.now() - started) / 1000);
    say(`${name} is ready after ${seconds} s (${ready} of ${programs.length})`);
  });
  try {
    await Promise.all(waits);
    announce(settings);
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}

function announce(settings: StackSettings): void {
  const { ports, auth, openchoreoUrl, kubeconfig, hasPortal, hasDemo } =
    settings;
  const lines = [
    'Everything is up.',
    ...(hasPortal
      ? [`  Secrets         http://localhost:${ports.app}/settings/secrets`]
      : []),
    `  OpenChoreo API  ${
      openchoreoUrl ?? `http://127.0.0.1:${ports.secretApi}`
    }`,
  ];
  if (!openchoreoUrl) {
    lines.push(
      `  Kubernetes      kubectl --kubeconfig ${kubeconfig} get secretreferences -A`,
      `  Store           http://127.0.0.1:${ports.store}/v1/secret (token "root")`,
    );
  }
  if (auth === 'oidc' && !openchoreoUrl) {
    lines.push(
      `  Issuer          http://127.0.0.1:${ports.issuer} (sign in as developer, platform-engineer, ...)`,
    );
  }
  if (!openchoreoUrl && hasDemo) {
    lines.push(
      'The namespace shop-demo has failures to look at. Warnings about its secrets and about the store "restricted" are part of the demo.',
    );
  }
  say([...lines, 'Ctrl-C stops everything.'].join('\n'));
}

interface CloseEvent {
  command: { name: string };
  exitCode: string | number;
  killed: boolean;
}

function reportEnd(closeEvents: unknown): number {
  const events = Array.isArray(closeEvents)
    ? (closeEvents as CloseEvent[])
    : [];
  const failed = events.find(
    event => !event.killed && !isSignal(event.exitCode),
  );
  if (!failed) {
    return 0;
  }
  process.stderr.write(
    `${failed.command.name} ended with ${failed.exitCode}, so everything was stopped; the reason stands above.\n`,
  );
  return 1;
}

function isSignal(exitCode: string | number): boolean {
  return ['SIGINT', 'SIGTERM', 130, 143].includes(exitCode);
}

function say(text: string): void {
  process.stdout.write(`\n${text}\n`);
}
