import type {
  CertificateFacts,
  RegistryFacts,
  SecretTypeFacts,
  SshKeyFacts,
} from '@openchoreo-secrets/plugin-common';
import { useNow, useTimeTexts } from '../ui/time';

const DOCKER_CONFIG_KEY = '.dockerconfigjson';
const DAY_MS = 86_400_000;

const SOON_MS = 30 * DAY_MS;

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

/** Facts about the value of one key. */
export interface KeyFacts {
  certificates: CertificateFacts[];
  sshKeys: SshKeyFacts[];
  registries: RegistryFacts[];
}

/** Picks the facts about one key; `undefined` if there are none. */
export function factsOfKey(
  name: string,
  { certificates = [], sshKeys = [], registries = [] }: SecretTypeFacts,
): KeyFacts | undefined {
  const isAboutKey = ({ key }: { key: string }) => key === name;
  const facts = {
    certificates: certificates.filter(isAboutKey),
    sshKeys: sshKeys.filter(isAboutKey),
    registries: name === DOCKER_CONFIG_KEY ? registries : [],
  };
  return Object.values(facts).some(list => list.length > 0) ? facts : undefined;
}

export interface CertificateSummary {
  validity: Validity;
  /** The alternative names, or the subject. */
  names: string[];
  /** When the certificate expires or, if it isn't valid yet, begins to be valid. */
  date: string;
  /** Whole days until the certificate expires. */
  daysLeft: number;
}

/** Summarizes a certificate at the present time. */
export function useCertificateSummary(
  certificate: CertificateFacts,
): CertificateSummary {
  const { subject, subjectAlternativeNames, notBefore, notAfter } = certificate;
  const texts = useTimeTexts();
  const now = useNow();
  const validity = judgeValidity(certificate, now);
  return {
    validity,
    names:
      subjectAlternativeNames.length > 0 ? subjectAlternativeNames : [subject],
    date: texts.date(validity === 'notYetValid' ? notBefore : notAfter),
    daysLeft: Math.floor((Date.parse(notAfter) - now) / DAY_MS),
  };
}
