import type { X509Certificate } from '@peculiar/x509';
import type { ProblemCode } from '../../rules';

/** Whether the first certificate signed another one in the chain and therefore isn't the server certificate. */
export function isIssuerFirst([first, ...others]: X509Certificate[]): boolean {
  return others.some(
    ({ subject, issuer }) =>
      issuer === first.subject && subject !== first.subject,
  );
}

/** Returns warnings about chains that clients accept although they violate TLS (RFC 5246, 7.4.2). */
export function reviewChain(certificates: X509Certificate[]): ProblemCode[] {
  const unique = certificates.filter(
    (certificate, index) =>
      certificates.findIndex(other => other.equal(certificate)) === index,
  );
  const depths = depthsBelow(unique);
  const related = unique.filter(({ subject }) => depths.has(subject));
  const isSorted = related.every(
    ({ subject }, index) =>
      index === 0 ||
      depths.get(related[index - 1].subject)! <= depths.get(subject)!,
  );
  const codes: [ProblemCode, boolean][] = [
    ['certificateDuplicate', unique.length < certificates.length],
    ['certificateUnrelated', related.length < unique.length],
    ['certificateChainOrder', !isSorted],
  ];
  return codes.filter(([, applies]) => applies).map(([code]) => code);
}

/** Returns the number of signatures between the first certificate and each of its issuers, by subject. */
function depthsBelow(certificates: X509Certificate[]): Map<string, number> {
  const depths = new Map([[certificates[0].subject, 0]]);
  for (let round = 0; round < certificates.length; round++) {
    for (const { subject, issuer } of certificates) {
      const depth = depths.get(subject);
      if (depth !== undefined && !depths.has(issuer)) {
        depths.set(issuer, depth + 1);
      }
    }
  }
  return depths;
}
