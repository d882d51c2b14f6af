import { PemConverter, X509CertificateGenerator } from '@peculiar/x509';

export interface CreateCertificateOptions {
  /** A distinguished name, for example `CN=shop.example.com`. */
  subject: string;
  notAfter: Date;
}

/** Creates a self-signed certificate and its private key, in PEM. */
export async function createCertificate({
  subject,
  notAfter,
}: CreateCertificateOptions): Promise<{ certificate: string; key: string }> {
  const keys = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: subject,
    notAfter,
    keys,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
  });
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: certificate.toString('pem'),
    key: PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  };
}
