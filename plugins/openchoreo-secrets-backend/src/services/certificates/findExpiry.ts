import type {
  CertificateExpiry,
  CertificateFacts,
} from '@openchoreo-secrets/plugin-common';

const DAY_MS = 24 * 3_600_000;

/**
 * The certificate of a chain that expires first, because the chain is worth nothing from then on.
 *
 * @param now - in milliseconds since 1970
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
