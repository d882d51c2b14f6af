import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
} from '@peculiar/x509';
import type { ProblemCode } from '../../rules';
import type { CertificateFacts } from '../../schema';
import { childrenOf, contentOf, readDer, tags } from '../keyFiles/der';
import { isPrivateKey } from '../keyFiles/privateKeyFile';
import { readPem } from '../keyFiles/pem';
import { repairPemText, type TextDefect } from '../keyFiles/textDefects';

/** Certificates in the order of the text, or the reason why they can't be used. */
export type ParsedCertificates =
  | { certificates: X509Certificate[] }
  | { code: ProblemCode; params?: Record<string, string | number> };

/** Maximum number of certificates in a chain. Servers reject longer chains. Also limits the parsing time. */
export const MAX_CHAIN_LENGTH = 20;
/** Maximum number of CA certificates. Larger than the CA bundle of any distribution. */
export const MAX_AUTHORITIES = 500;
const MAX_CERTIFICATE_BYTES = 64 * 1024;

/** Reads PEM certificates. Ignores text between certificates, as OpenSSL does. */
export function readCertificates(
  text: string,
  max: number,
): ParsedCertificates {
  const blocks = readPem(text);
  if (blocks.some(isPrivateKey)) {
    return { code: 'certificateHoldsKey' };
  }
  const bodies = blocks.filter(({ label }) => label === 'CERTIFICATE');
  if (bodies.length === 0) {
    return explainMissing(text);
  }
  if (bodies.length > max) {
    return { code: 'certificateTooMany', params: { max } };
  }
  const certificates = bodies.map(({ bytes }) => readCertificate(bytes));
  return certificates.every(it => it !== undefined)
    ? { certificates }
    : { code: 'certificateInvalid' };
}

/** Returns the facts of a certificate. */
export function describeCertificate(
  key: string,
  certificate: X509Certificate,
): CertificateFacts {
  const names = certificate.getExtension(SubjectAlternativeNameExtension);
  return {
    key,
    subject: certificate.subject,
    issuer: certificate.issuer,
    subjectAlternativeNames: names?.names.items.map(({ value }) => value) ?? [],
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
  };
}

/** Whether a certificate can issue other certificates. Can also be true for a self-signed server certificate. */
export function isAuthority(certificate: X509Certificate): boolean {
  return certificate.getExtension(BasicConstraintsExtension)?.ca ?? false;
}

/** Returns the public key of a certificate: the content of `subjectPublicKey`. */
export function subjectPublicKeyOf({
  publicKey,
}: X509Certificate): Uint8Array | undefined {
  const [, bits] = childrenOf(readDer(new Uint8Array(publicKey.rawData)));
  return contentOf(bits, tags.bitString)?.subarray(1);
}

function readCertificate(
  bytes: Uint8Array | undefined,
): X509Certificate | undefined {
  if (!bytes || bytes.length > MAX_CERTIFICATE_BYTES || !readDer(bytes)) {
    return undefined;
  }
  try {
    const certificate = new X509Certificate(bytes);
    // The library parses extensions on first use and accepts invalid dates.
    describeCertificate('', certificate);
    return certificate;
  } catch {
    return undefined;
  }
}

/** Returns the reason why no certificate was found: the text has no PEM block or needs a repair. */
function explainMissing(text: string): ParsedCertificates {
  const { text: repaired, defects } = repairPemText(text);
  const hasOne = readPem(repaired).some(({ label }) => label === 'CERTIFICATE');
  const [defect]: TextDefect[] = hasOne ? defects : [];
  return defect
    ? { code: defect, params: { reader: 'kubectl' } }
    : { code: 'certificateMissing' };
}
