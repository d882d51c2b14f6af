import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type {
  CertificateExpiry,
  CertificateFacts,
  SecretCertificate,
} from '@openchoreo-secrets/plugin-common';
import type { ValueParser } from '../../values/ValueParser';
import { mapConcurrently } from '../asyncIterables';
import type { AuditTrail } from '../AuditTrail';
import { describeFailure, type RequestContext } from '../RequestContext';
import { UNMANAGED_REASON } from '../secrets/read/findReference';
import { readForFacts } from '../secrets/read/readStoredSecret';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import type {
  CertificateReader,
  ReadCertificates,
  ReadCertificatesOptions,
} from './CertificatesService';

/** Each is a call to a plane. */
const SECRETS_AT_ONCE = 8;
const DAY_MS = 24 * 3_600_000;

export interface AuditedCertificateReaderOptions {
  inner: CertificateReader;
  trail: AuditTrail;
}

/** Records which secrets of a namespace are read, before the first read. */
export class AuditedCertificateReader implements CertificateReader {
  readonly #inner: CertificateReader;
  readonly #trail: AuditTrail;

  constructor({ inner, trail }: AuditedCertificateReaderOptions) {
    this.#inner = inner;
    this.#trail = trail;
  }

  async readCertificates(
    options: ReadCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<ReadCertificates> {
    const { namespace, references } = options;
    const names = references
      .map(fromSecretReference)
      .filter(({ managed }) => managed)
      .map(({ name }) => name);
    const act = () => this.#inner.readCertificates(options, context, signal);
    if (names.length === 0) {
      return act();
    }
    return this.#trail.record(
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        meta: { queryType: 'certificates', namespace, names },
      },
      context,
      act,
      ({ valuesRead }) => ({ valuesRead }),
    );
  }
}

/** Reads secret by secret, because OpenChoreo's list returns the values of all other secrets too. */
export class DefaultCertificateReader implements CertificateReader {
  readonly #parser: ValueParser;

  constructor({ parser }: { parser: ValueParser }) {
    this.#parser = parser;
  }

  async readCertificates(
    { namespace, references }: ReadCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<ReadCertificates> {
    const certificates: SecretCertificate[] = [];
    const valuesRead: string[] = [];
    for await (const certificate of mapConcurrently(
      references,
      reference =>
        readCertificate(
          { namespace, reference, onRead: name => valuesRead.push(name) },
          context,
          this.#parser,
        ),
      { limit: SECRETS_AT_ONCE, signal, inOrder: true },
    )) {
      certificates.push(certificate);
    }
    return { certificates, valuesRead };
  }
}

interface ReadCertificateOptions {
  namespace: string;
  reference: SecretReference;
  /** Called after the values of a secret were read. */
  onRead(name: string): void;
}

async function readCertificate(
  { namespace, reference, onRead }: ReadCertificateOptions,
  context: RequestContext,
  parser: ValueParser,
): Promise<SecretCertificate> {
  const secret = fromSecretReference(reference);
  if (!secret.managed) {
    return { secret, error: UNMANAGED_REASON };
  }
  const { name } = secret;
  try {
    const stored = await readForFacts(
      { namespace, name },
      context.client,
      reference,
    );
    onRead(name);
    const facts = await parser.describe(stored.type, stored.values);
    const expiry = findExpiry(facts.certificates ?? [], Date.now());
    return expiry
      ? { secret, expiry }
      : { secret, error: 'It has no readable certificate.' };
  } catch (error) {
    const act = `read "${name}" in ${namespace}`;
    return { secret, error: describeFailure(error, act, context) };
  }
}

/**
 * Finds the certificate of a chain that expires first, because the chain is not valid after that.
 *
 * @param now - milliseconds since 1970
 */
export function findExpiry(
  chain: CertificateFacts[],
  now: number,
): CertificateExpiry | undefined {
  const [first] = [...chain].sort(
    (a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter),
  );
  return (
    first && {
      subject: first.subject,
      notAfter: first.notAfter,
      daysLeft: Math.floor((Date.parse(first.notAfter) - now) / DAY_MS),
    }
  );
}
