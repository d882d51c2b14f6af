import type {
  CertificateNamespace,
  SecretCertificate,
} from '@openchoreo-secrets/plugin-common';
import type { NamespacedSecret } from './platformRows';

/** A TLS secret, and when its certificate expires or why that is not known. */
export type CertificateRow = NamespacedSecret & SecretCertificate;

/** How urgent certificates are, the most urgent first. */
export const certificateGroups = [
  'expired',
  'within7Days',
  'within30Days',
  'later',
  'unread',
] as const;

export type CertificateGroup = (typeof certificateGroups)[number];

/** The certificates of all namespaces, those that expire first at the beginning. */
export function certificateRows(
  namespaces: CertificateNamespace[],
): CertificateRow[] {
  return namespaces
    .flatMap(({ name, certificates }) =>
      certificates.map(certificate => ({ namespace: name, ...certificate })),
    )
    .sort((a, b) => timeOf(a) - timeOf(b));
}

export function groupOf({ expiry }: CertificateRow): CertificateGroup {
  if (!expiry) {
    return 'unread';
  }
  const { daysLeft } = expiry;
  if (daysLeft < 0) {
    return 'expired';
  }
  if (daysLeft < 7) {
    return 'within7Days';
  }
  return daysLeft < 30 ? 'within30Days' : 'later';
}

function timeOf({ expiry }: CertificateRow): number {
  return expiry ? Date.parse(expiry.notAfter) : Number.MAX_SAFE_INTEGER;
}
