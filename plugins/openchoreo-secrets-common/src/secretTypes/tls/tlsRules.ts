import type { X509Certificate } from '@peculiar/x509';
import { createProblem, type Problem } from '../../rules';
import { parsePrivateKey, type ParsedPrivateKey } from '../privateKey';
import type { SecretTypeRules } from '../types';
import {
  describeCertificate,
  isInOrder,
  parseCertificates,
  type ParsedCertificates,
} from './certificates';

const CHAIN = 'tls.crt';
const KEY = 'tls.key';
const CA = 'ca.crt';

export const tlsRules: SecretTypeRules = {
  validate: (data, now) => {
    const chain = parseCertificates(data.get(CHAIN) ?? '');
    const key = parsePrivateKey(data.get(KEY) ?? '');
    return [
      ...validateChain(chain, key, now),
      ...validateKey(key, chain),
      ...validateAuthorities(data.get(CA)),
    ];
  },

  describe: data => {
    const chain = parseCertificates(data.get(CHAIN) ?? '');
    if ('fault' in chain) {
      return {};
    }
    const key = parsePrivateKey(data.get(KEY) ?? '');
    const [leaf, ...others] = chain.certificates.map(certificate =>
      describeCertificate(CHAIN, certificate),
    );
    const keyMatches =
      'key' in key ? isKeyOf(key, chain.certificates[0]) : undefined;
    return { certificates: [{ ...leaf, keyMatches }, ...others] };
  },
};

function validateChain(
  chain: ParsedCertificates,
  key: ParsedPrivateKey,
  now: Date,
): Problem[] {
  const path = ['data', CHAIN];
  if ('fault' in chain) {
    return [createProblem(path, chain.fault)];
  }
  const [leaf] = chain.certificates;
  if (leaf.notAfter < now) {
    const date = leaf.notAfter.toISOString().slice(0, 10);
    return [createProblem(path, 'certificateExpired', { date })];
  }
  const isKeyOfLater =
    'key' in key &&
    chain.certificates.findIndex(certificate => isKeyOf(key, certificate)) > 0;
  return isInOrder(chain.certificates) && !isKeyOfLater
    ? []
    : [createProblem(path, 'certificateOrder')];
}

function validateKey(
  key: ParsedPrivateKey,
  chain: ParsedCertificates,
): Problem[] {
  if ('fault' in key) {
    return [createProblem(['data', KEY], key.fault)];
  }
  const isKeyOfAny =
    'fault' in chain ||
    chain.certificates.some(certificate => isKeyOf(key, certificate));
  return isKeyOfAny ? [] : [createProblem(['data', KEY], 'privateKeyMismatch')];
}

function validateAuthorities(text: string | undefined): Problem[] {
  const authorities = text === undefined ? undefined : parseCertificates(text);
  return authorities && 'fault' in authorities
    ? [createProblem(['data', CA], authorities.fault)]
    : [];
}

/** Compares the public halves in their one encoding, SubjectPublicKeyInfo. */
function isKeyOf(
  { key }: Extract<ParsedPrivateKey, { key: unknown }>,
  { publicKey }: X509Certificate,
): boolean {
  const own = key.toPublic().toString('pkcs8');
  return withoutArmor(own) === publicKey.toString('base64');
}

function withoutArmor(pem: string): string {
  return pem.replace(/-----.*-----|\s/g, '');
}
