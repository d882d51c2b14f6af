import { PemConverter, X509CertificateGenerator } from '@peculiar/x509';

const DAY_MS = 86_400_000;

/** Creates a self-signed certificate and its private key, in PEM. */
export async function createCertificate(
  commonName: string,
  daysLeft: number,
): Promise<{ certificate: string; privateKey: string }> {
  const keys = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${commonName}`,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + daysLeft * DAY_MS),
    keys,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
  });
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: certificate.toString('pem'),
    privateKey: PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  };
}
