import type { CertificateFacts } from '@openchoreo-secrets/plugin-common';

const SOON_MS = 30 * 24 * 3_600_000;

export type Validity = 'valid' | 'expired' | 'expiring' | 'notYetValid';

/** Whether a certificate can be used at a time, in milliseconds since 1970, and for thirty days after. */
export function judgeValidity(
  { notBefore, notAfter }: Pick<CertificateFacts, 'notBefore' | 'notAfter'>,
  now: number,
): Validity {
  const end = Date.parse(notAfter);
  if (end < now) {
    return 'expired';
  }
  if (Date.parse(notBefore) > now) {
    return 'notYetValid';
  }
  return end < now + SOON_MS ? 'expiring' : 'valid';
}
