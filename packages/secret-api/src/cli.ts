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
    throw new Error('--tls-cert and --tls-key need each other.');
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

function explain(error: unknown): string {
  const isTaken =
    error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE';
  if (isTaken) {
    return `Port ${Reflect.get(
      error,
      'port',
    )} is taken; choose another with --port.`;
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
    .description('The Secret Management API of OpenChoreo on any Kubernetes')
    .version(version)
    .option(
      '--kubeconfig <file>',
      'of the control plane; found as kubectl does unless given',
    )
    .option('--host <address>', 'to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <number>', 'to listen on')
        .env('SECRET_API_PORT')
        .default('7080'),
    )
    .option('--tls-cert <path>', 'certificate chain for HTTPS (PEM)')
    .option('--tls-key <path>', 'private key for HTTPS (PEM)')
    .option(
      '--plane <plane>',
      'KIND/[namespace/]name=CONTEXT, =FILE#CONTEXT or =FILE#: the cluster of a plane; may be repeated',
      (text, planes: string[]) => [...planes, text],
      [],
    )
    .option(
      '--default-plane <cluster>',
      'CONTEXT, FILE#CONTEXT or FILE#: the cluster of planes without --plane; they are refused unless given',
    )
    .addOption(
      new Option(
        '--auth <mode>',
        'who may ask: everybody, or users with a token',
      )
        .choices(['none', 'oidc'])
        .default('none'),
    )
    .addOption(
      new Option('--oidc-issuer <url>', 'whose tokens are taken').env(
        'OIDC_ISSUER',
      ),
    )
    .addOption(
      new Option(
        '--oidc-jwks-url <url>',
        "the issuer's keys; discovered unless given",
      ).env('OIDC_JWKS_URL'),
    )
    .option(
      '--oidc-audience <audience>',
      'that tokens must be for; required with --auth oidc, may be repeated',
      (text, audiences: string[]) => [...audiences, text],
      [],
    )
    .option(
      '--roles <file>',
      "YAML of roles and role bindings, beside the built-in ones and the control plane's",
    )
    .option(
      '--no-built-in-grants',
      "leave out the built-in roles and bindings: only the control plane's and those of --roles apply",
    )
    .option(
      '--faithful',
      'behave like the OpenChoreo server where that has faults too; for tests of clients',
    )
    .action(async (flags: Flags) => {
      try {
        await main(flags);
      } catch (error) {
        process.stderr.write(`secret-api: ${explain(error)}\n`);
        process.exitCode = 1;
      }
    })
    .parseAsync(argv);
}
