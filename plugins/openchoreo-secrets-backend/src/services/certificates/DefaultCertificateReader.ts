import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import {
  describeSecretData,
  type SecretCertificate,
} from '@openchoreo-secrets/plugin-common';
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
  private constructor() {}

  static create(): DefaultCertificateReader {
    return new DefaultCertificateReader();
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
        readCertificate(namespace, reference, context, name =>
          valuesRead.push(name),
        ),
      { limit: SECRETS_AT_ONCE, signal, inOrder: true },
    )) {
      certificates.push(certificate);
    }
    return { certificates, valuesRead };
  }
}

async function readCertificate(
  namespace: string,
  reference: SecretReference,
  context: RequestContext,
  onRead: (name: string) => void,
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
    const facts = await describeSecretData(
      stored.type,
      stored.values.toTexts(),
    );
    const expiry = findExpiry(facts.certificates ?? [], Date.now());
    return expiry
      ? { secret, expiry }
      : { secret, error: 'It holds no certificate that can be read.' };
  } catch (error) {
    const act = `read "${name}" in ${namespace}`;
    return { secret, error: describeFailure(error, act, context) };
  }
}
