import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { SecretCertificate } from '@openchoreo-secrets/plugin-common';
import type { ValueParser } from '../../values';
import { mapConcurrently } from '../mapConcurrently';
import { describeFailure, type RequestContext } from '../RequestContext';
import { UNMANAGED_REASON } from '../secrets/read/describeReference';
import { readForFacts } from '../secrets/read/readStoredSecret';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import { findExpiry } from './findExpiry';
import type {
  CertificateReader,
  ReadCertificates,
  ReadCertificatesOptions,
} from './types';

/** Each is a call to the plane that has the secret. */
const SECRETS_AT_ONCE = 8;

/** Reads secret by secret, because OpenChoreo's list would bring the values of all the others too. */
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
  /** Called when the values of a secret were read. */
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
      : { secret, error: 'It holds no certificate that can be read.' };
  } catch (error) {
    const act = `read "${name}" in ${namespace}`;
    return { secret, error: describeFailure(error, act, context) };
  }
}
