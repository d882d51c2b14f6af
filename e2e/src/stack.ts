import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const START_TIMEOUT_MS = 180_000;
const POLL_INTERVAL_MS = 200;
const root = join(dirname(require.resolve('../package.json')), '..');

export interface StackOptions {
  /** First of the consecutive ports of the stack. */
  firstPort: number;
  /** Whether users sign in, instead of the guest user. */
  auth?: 'oidc';
  /** Secret management feature flag; on by default. */
  isEnabled?: boolean;
  /** Whether values can be revealed; `true` by default. */
  canReveal?: boolean;
  /** URL of an OpenChoreo API to use instead of the embedded platform. */
  openchoreoUrl?: string;
  /** Whether a development server serves the app, as with `npm start`; a production build by default. */
  hasDevelopmentServer?: boolean;
  /** Whether to seed the namespace `shop-demo` with a secret in every state; `false` by default. */
  hasDemo?: boolean;
  /** Whether to use a real OpenBao; the embedded store by default. */
  hasOpenBao?: boolean;
}

/** An `npm start` stack on its own ports. */
export interface Stack {
  appUrl: string;
  backendUrl: string;
  secretApiUrl: string;
  storeUrl: string;
  /** URL of the fault API. */
  faultsUrl: string;
  kubeconfig: string;
  /** Output of all programs so far. */
  output(): string;
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const { firstPort, auth, isEnabled = true, openchoreoUrl } = options;
  const { canReveal = true, hasDemo = false, hasOpenBao = false } = options;
  const { hasDevelopmentServer = false } = options;
  const backendPort = firstPort + 1;
  const kubeconfig = join(root, '.local', `kubeconfig-${firstPort}`);
  const child = spawn(
    'node',
    [
      join(root, 'scripts/stack/start.mts'),
      ...(hasDemo ? [] : ['--no-demo']),
      ...(hasDevelopmentServer ? [] : ['--built-app']),
      ...(hasOpenBao ? ['--openbao'] : []),
      ...(auth ? ['--auth', auth] : []),
      ...(openchoreoUrl ? ['--openchoreo-url', openchoreoUrl] : []),
    ],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        FORCE_COLOR: '0',
        APP_PORT: String(firstPort),
        BACKEND_PORT: String(backendPort),
        SECRET_API_PORT: String(firstPort + 2),
        KUBERNETES_PORT: String(firstPort + 3),
        STORE_PORT: String(firstPort + 4),
        ADMIN_PORT: String(firstPort + 5),
        ISSUER_PORT: String(firstPort + 6),
        LOCAL_KUBECONFIG: kubeconfig,
        OPENCHOREO_FEATURES_SECRET_MANAGEMENT_ENABLED: String(isEnabled),
        APP_CONFIG_openchoreo_secrets_limits_orphanedAfterSeconds: '1',
        ...(canReveal ? {} : { APP_CONFIG_openchoreo_secrets_reveal: 'false' }),
      },
    },
  );
  const output = collectOutput(child);
  await waitForReadiness(child, output);
  return {
    appUrl: `http://localhost:${
      hasDevelopmentServer ? firstPort : backendPort
    }`,
    backendUrl: `http://localhost:${backendPort}`,
    secretApiUrl: `http://127.0.0.1:${firstPort + 2}`,
    storeUrl: `http://127.0.0.1:${firstPort + 4}`,
    faultsUrl: `http://127.0.0.1:${firstPort + 5}/faults`,
    kubeconfig,
    output: () => output.text,
    stop: () => stop(child),
  };
}

interface Output {
  text: string;
}

function collectOutput(child: ChildProcess): Output {
  const output: Output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output.text += chunk;
    });
  }
  return output;
}

async function waitForReadiness(
  child: ChildProcess,
  output: Output,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!output.text.includes('Everything is up.')) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop(child);
      throw new Error(`The stack did not come up:\n${output.text}`);
    }
    await setTimeout(POLL_INTERVAL_MS);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) {
    return;
  }
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  await exited;
}
