import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parse } from 'yaml';
import { DEFAULT_REDIRECT_URI } from './issuer/clients';
import type { RbacUser } from './kubernetes/authorization/rbac';
import type { Logger } from './logger';
import { startLocalPlatform } from './startLocalPlatform';
import { startOpenBao, type OpenBao } from './store/startOpenBao';

/** Number of occurrences before a warning is printed: most failures during startup disappear after one or two retries. */
const OCCURRENCES_BEFORE_WARNING = 3;

const stderrLogger = createStderrLogger();

interface Flags {
  kubernetesPort: number;
  storePort: number;
  adminPort: number;
  dataDir?: string;
  openbao?: boolean;
  baoPath: string;
  baoAddr?: string;
  baoToken?: string;
  baoNamespace?: string;
  kubeconfig: string;
  issuer?: boolean;
  issuerPort: number;
  issuerRedirectUri: string;
  rbacUsers?: string;
  seed: boolean;
  demo?: boolean;
}

/**
 * Runs the command line: starts the platform and stops it on SIGINT or SIGTERM.
 *
 * @param argv - as `process.argv`
 * @public
 */
export async function runCli(argv: string[]): Promise<void> {
  const flags = readFlags(argv);
  let openBao: OpenBao | undefined;
  try {
    if (flags.openbao) {
      openBao = await startOpenBao({
        binary: flags.baoPath,
        port: flags.storePort,
      });
    }
    const platform = await startLocalPlatform({
      kubernetesPort: flags.kubernetesPort,
      storePort: flags.storePort,
      adminPort: flags.adminPort,
      dataDir: flags.dataDir,
      openBao: openBao
        ? { address: openBao.storeUrl, token: openBao.storeToken }
        : readOpenBaoAccess(flags),
      kubeconfigPath: flags.kubeconfig,
      ...(flags.issuer && {
        issuer: {
          port: flags.issuerPort,
          redirectUri: flags.issuerRedirectUri,
        },
      }),
      rbacUsers: await readRbacUsers(flags.rbacUsers),
      seed: flags.seed,
      demo: flags.demo,
      logger: stderrLogger,
    });
    const stop = async () => {
      await platform.stop();
      await openBao?.stop();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.stdout.write(
      `Ready: Kubernetes at ${platform.kubernetesUrl}, store at ${platform.storeUrl}, faults at ${platform.adminUrl}/faults, kubeconfig at ${flags.kubeconfig}\n`,
    );
    if (platform.issuerUrl) {
      process.stdout.write(`Development issuer at ${platform.issuerUrl}\n`);
    }
  } catch (error) {
    await openBao?.stop();
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}

function readFlags(argv: string[]): Flags {
  const program = new Command('local-platform')
    .description(
      'Kubernetes API, External Secrets Operator sync, and KV store in one process, for development',
    )
    .addOption(
      new Option('--kubernetes-port <port>', 'port of the Kubernetes API')
        .env('KUBERNETES_PORT')
        .argParser(parsePort)
        .default(7081),
    )
    .addOption(
      new Option('--store-port <port>', 'port of the KV store')
        .env('STORE_PORT')
        .argParser(parsePort)
        .default(7082),
    )
    .addOption(
      new Option('--admin-port <port>', 'port of the fault API')
        .env('ADMIN_PORT')
        .argParser(parsePort)
        .default(7083),
    )
    .addOption(
      new Option(
        '--data-dir <path>',
        'persist the state in this folder, including secret values',
      ).env('DATA_DIR'),
    )
    .option(
      '--openbao',
      'start a real OpenBao (in memory) instead of the embedded store',
    )
    .addOption(
      new Option('--bao-path <path>', 'path of the bao binary for --openbao')
        .env('BAO_PATH')
        .default('bao'),
    )
    .addOption(
      new Option(
        '--bao-addr <url>',
        'URL of a running OpenBao to use instead of the embedded store',
      ).env('BAO_ADDR'),
    )
    .addOption(
      new Option('--bao-token <token>', 'token for --bao-addr').env(
        'BAO_TOKEN',
      ),
    )
    .addOption(
      new Option(
        '--bao-namespace <namespace>',
        'OpenBao namespace for --bao-addr',
      ).env('BAO_NAMESPACE'),
    )
    .option(
      '--kubeconfig <path>',
      'where to write the kubeconfig',
      '.local/kubeconfig',
    )
    .option(
      '--rbac-users <file>',
      'enforce RBAC for bearer tokens: YAML with {token: {name, groups}}',
    )
    .option('--no-seed', 'start with empty clusters')
    .option(
      '--demo',
      'seed the namespace shop-demo with a secret in every state',
    )
    .option('--issuer', 'start an OpenID Connect issuer with development users')
    .addOption(
      new Option('--issuer-port <port>', 'port of the issuer')
        .env('ISSUER_PORT')
        .argParser(parsePort)
        .default(7084),
    )
    .addOption(
      new Option('--issuer-redirect-uri <uri>', 'redirect URI of Backstage')
        .env('ISSUER_REDIRECT_URI')
        .default(DEFAULT_REDIRECT_URI),
    );
  return program.parse(argv).opts<Flags>();
}

function readOpenBaoAccess({ baoAddr, baoToken, baoNamespace }: Flags) {
  if (!baoAddr) {
    return undefined;
  }
  if (!baoToken || !URL.canParse(baoAddr)) {
    throw new Error(
      'OpenBao needs a URL in --bao-addr or BAO_ADDR, and a token in --bao-token or BAO_TOKEN.',
    );
  }
  return { address: baoAddr, token: baoToken, namespace: baoNamespace };
}

async function readRbacUsers(
  path: string | undefined,
): Promise<Record<string, RbacUser> | undefined> {
  return path === undefined
    ? undefined
    : (parse(await readFile(path, 'utf8')) as Record<string, RbacUser>);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new InvalidArgumentError(
      'The port must be a number from 0 to 65535.',
    );
  }
  return port;
}

function describeFailure(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & {
    port?: number;
  };
  return code === 'EADDRINUSE'
    ? `Port ${port} is in use. Stop the program that listens on the port, or set another port with --kubernetes-port, --store-port, --admin-port, or --issuer-port.`
    : `local-platform can't start: ${message}`;
}

/** Prints each warning once, on one line, when it occurs for the third time. */
function createStderrLogger(): Logger {
  const occurrences = new Map<string, number>();
  return {
    info: message => process.stderr.write(`${message}\n`),
    warn: message => {
      const count = (occurrences.get(message) ?? 0) + 1;
      occurrences.set(message, count);
      if (count === OCCURRENCES_BEFORE_WARNING) {
        const line = message.replace(/\s+/g, ' ');
        process.stderr.write(`warning (printed once): ${line}\n`);
      }
    },
    error: message => process.stderr.write(`error: ${message}\n`),
  };
}
