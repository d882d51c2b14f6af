import {
  SubjectAlternativeNameExtension,
  X509Certificate,
} from '@peculiar/x509';
import type { ProblemCode } from '../../rules';
import type { CertificateFacts } from '../../schema';

/** Certificates in the order of the text, or why there are none. */
export type ParsedCertificates =
  | { certificates: X509Certificate[] }
  | { fault: ProblemCode };

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g;

/** Reads a text of PEM certificates; text between them is ignored, as OpenSSL does. */
export function parseCertificates(text: string): ParsedCertificates {
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.some(([, label]) => label.endsWith('PRIVATE KEY'))) {
    return { fault: 'certificateHoldsKey' };
  }
  const bodies = blocks
    .filter(([, label]) => label === 'CERTIFICATE')
    .map(([, , body]) => body);
  const begun = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  if (begun > bodies.length) {
    return { fault: 'certificateInvalid' };
  }
  if (bodies.length === 0) {
    return { fault: 'certificateMissing' };
  }
  try {
    return {
      certificates: bodies.map(
        body => new X509Certificate(body.replace(/\s/g, '')),
      ),
    };
  } catch {
    return { fault: 'certificateInvalid' };
  }
}

/** Whether each certificate is issued by the one after it. */
export function isInOrder(certificates: X509Certificate[]): boolean {
  return certificates.every(
    ({ issuer }, index) =>
      index === certificates.length - 1 ||
      issuer === certificates[index + 1].subject,
  );
}

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
