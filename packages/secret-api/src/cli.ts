import { Command, Option } from 'commander';
import { version } from '../package.json';
import { parseClusterAddress, parsePlaneContext } from './kubernetes';
import {
  startSecretApi,
  type OidcOptions,
  type SecretApiOptions,
} from './startSecretApi';

interface Flags {
  kubeconfig?: string;
  host: string;
  tlsCert?: string;
  tlsKey?: string;
  port: string;
  plane: string[];
  defaultPlane?: string;
  auth: 'none' | 'oidc';
  oidcIssuer?: string;
  oidcJwksUrl?: string;
  oidcAudience: string[];
  builtInGrants: boolean;
  roles?: string;
  faithful?: boolean;
}

async function main(flags: Flags): Promise<void> {
  const api = await startSecretApi({
    kubeconfig: flags.kubeconfig,
    host: flags.host,
    port: Number(flags.port),
    tls: readTls(flags),
    planes: flags.plane.map(parsePlaneContext),
    defaultPlane:
      flags.defaultPlane === undefined
        ? undefined
        : parseClusterAddress(flags.defaultPlane),
    publicUrl: process.env.PUBLIC_URL,
    oidc: readOidc(flags),
    isEnabled: process.env.SECRET_MANAGEMENT_ENABLED === 'true',
    isFaithful: flags.faithful,
    log: write,
  });
  write({ message: 'listening', url: api.url });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void api.stop());
  }
}

function readTls({ tlsCert, tlsKey }: Flags): SecretApiOptions['tls'] {
  if (!tlsCert && !tlsKey) {
    return undefined;
  }
  if (!tlsCert || !tlsKey) {
    throw new Error('--tls-cert and --tls-key must be used together.');
  }
  return { certFile: tlsCert, keyFile: tlsKey };
}

function readOidc(flags: Flags): OidcOptions | undefined {
  if (flags.auth === 'none') {
    return undefined;
  }
  if (!flags.oidcIssuer) {
    throw new Error('--auth oidc needs --oidc-issuer.');
  }
  return {
    issuer: flags.oidcIssuer,
    jwksUrl: flags.oidcJwksUrl,
    audiences: flags.oidcAudience,
    rolesFile: flags.roles,
    hasBuiltInGrants: flags.builtInGrants,
  };
}

function write(entry: Record<string, string | number>): void {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ time, ...entry })}\n`);
}

function messageOf(error: unknown): string {
  const isTaken =
    error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE';
  if (isTaken) {
    return `Port ${Reflect.get(
      error,
      'port',
    )} is in use. Set another port with --port.`;
  }
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs the command line: starts the API and stops it on SIGINT or SIGTERM.
 *
 * @param argv - as `process.argv`
 * @public
 */
export async function runCli(argv: string[]): Promise<void> {
  await new Command('secret-api')
    .description(
      "OpenChoreo's Secret Management API for any Kubernetes cluster",
    )
    .version(version)
    .option(
      '--kubeconfig <file>',
      "kubeconfig of the control plane; kubectl's default if omitted",
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <number>', 'port to listen on')
        .env('SECRET_API_PORT')
        .default('7080'),
    )
    .option('--tls-cert <path>', 'certificate chain for HTTPS (PEM)')
    .option('--tls-key <path>', 'private key for HTTPS (PEM)')
    .option(
      '--plane <plane>',
      'cluster of a plane, as KIND/[namespace/]name=CONTEXT, =FILE#CONTEXT, or =FILE#; repeatable',
      (text, planes: string[]) => [...planes, text],
      [],
    )
    .option(
      '--default-plane <cluster>',
      'cluster of planes without --plane, as CONTEXT, FILE#CONTEXT, or FILE#; if omitted, requests for them are rejected',
    )
    .addOption(
      new Option('--auth <mode>', 'authentication of callers')
        .choices(['none', 'oidc'])
        .default('none'),
    )
    .addOption(
      new Option('--oidc-issuer <url>', 'issuer of accepted tokens').env(
        'OIDC_ISSUER',
      ),
    )
    .addOption(
      new Option(
        '--oidc-jwks-url <url>',
        "URL of the issuer's keys; discovered if omitted",
      ).env('OIDC_JWKS_URL'),
    )
    .option(
      '--oidc-audience <audience>',
      'accepted token audience; required with --auth oidc, repeatable',
      (text, audiences: string[]) => [...audiences, text],
      [],
    )
    .option(
      '--roles <file>',
      'YAML file with additional roles and role bindings',
    )
    .option(
      '--no-built-in-grants',
      "ignore the built-in roles and bindings; only the control plane's and those of --roles apply",
    )
    .option(
      '--faithful',
      'reproduce the faults of the OpenChoreo server, to test clients',
    )
    .action(async (flags: Flags) => {
      try {
        await main(flags);
      } catch (error) {
        process.stderr.write(`secret-api: ${messageOf(error)}\n`);
        process.exitCode = 1;
      }
    })
    .parseAsync(argv);
}
