import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import type { Command } from 'commander';
import {
  createOpenChoreoClient,
  OpenChoreoError,
  type ObservedCall,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { readConfig, selectTarget } from './config/config';
import { OccError } from './errors';
import { currentToken } from './login/identityProvider';
import type { GlobalFlags } from './options';
import { printError } from './output';

const PEM_CERTIFICATE =
  /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/g;

/** A connection to a control plane. */
export interface Session {
  client: OpenChoreoClient;
  /** URL of the control plane. */
  url: string;
  /** Bearer token. */
  token?: string;
  /** Returns the given namespace, or that of the context. */
  resolveNamespace(given: string | undefined): string;
}

/**
 * Opens a session with the control plane of a command. Sends no request, unless a token must be renewed. The server
 * decides whether a command without a token is allowed.
 */
export async function connect(command: Command): Promise<Session> {
  const flags = command.optsWithGlobals<GlobalFlags>();
  trustCaFile(flags.caFile);
  const target = selectTarget(await readConfig(), flags);
  const { url, context } = target;
  const token =
    process.env.OCC_TOKEN || (await currentToken(url, target.credentials));
  return {
    url,
    token,
    client: createOpenChoreoClient({
      baseUrl: url,
      token,
      fetch: fetchExplainingTls,
      ...(flags.verbose && { observe: printCall }),
    }),
    resolveNamespace: given => {
      const namespace = given ?? context?.namespace;
      if (!namespace) {
        throw new OccError(
          'No namespace. Use --namespace, or set one with: occ config context update',
        );
      }
      return namespace;
    },
  };
}

/** Reads all pages of a list. */
export async function collectPages<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...page);
  }
  return items;
}

/** Trusts the CA certificates in a file for this process. */
export function trustCaFile(path: string | undefined): void {
  if (!path) {
    return;
  }
  if (!tls.setDefaultCACertificates) {
    throw new OccError(
      `--ca-file needs Node.js 22.19 or 24.5. Set NODE_EXTRA_CA_CERTS=${path} instead.`,
    );
  }
  tls.setDefaultCACertificates([
    ...tls.getCACertificates('default'),
    ...readCertificates(path),
  ]);
}

function readCertificates(path: string): string[] {
  try {
    const text = readFileSync(path, 'utf8');
    const blocks = text.match(PEM_CERTIFICATE) ?? [''];
    return blocks.map(block => new X509Certificate(block).toString());
  } catch {
    throw new OccError(
      `The file of --ca-file, ${path}, can't be read or has no PEM certificate.`,
    );
  }
}

async function fetchExplainingTls(
  url: string,
  init: RequestInit,
): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const code: unknown = Reflect.get(
      Object(Reflect.get(Object(error), 'cause')),
      'code',
    );
    if (typeof code === 'string' && /CERT|SIGNATURE/.test(code)) {
      throw new OpenChoreoError({
        kind: 'protocol',
        origin: new URL(url).origin,
        message: `Can't verify the certificate of the server (${code}). If you trust its CA, use --ca-file.`,
      });
    }
    throw error;
  }
}

function printCall(call: ObservedCall): void {
  const { operation, outcome, status, durationMs, requestId } = call;
  printError(
    `${operation}: ${status ?? outcome} in ${Math.round(
      durationMs,
    )} ms (request ${requestId})`,
  );
}
