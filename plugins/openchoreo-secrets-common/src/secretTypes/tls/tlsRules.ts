import type { X509Certificate } from '@peculiar/x509';
import { createProblem, type Problem } from '../../rules';
import { readPem } from '../keyFiles/pem';
import type { KeyFault, PrivateKey } from '../keyFiles/privateKey';
import { isPrivateKey, readPrivateKeyFile } from '../keyFiles/privateKeyFile';
import { isSamePublicKey, publicKeyOf } from '../keyFiles/publicKey';
import { repairPemText } from '../keyFiles/textDefects';
import type { Repair, SecretTypeRules } from '../types';
import {
  describeCertificate,
  isAuthority,
  MAX_AUTHORITIES,
  MAX_CHAIN_LENGTH,
  readCertificates,
  subjectPublicKeyOf,
  type ParsedCertificates,
} from './certificates';
import { isIssuerFirst, reviewChain } from './chain';

const CHAIN = 'tls.crt';
const KEY = 'tls.key';
const CA = 'ca.crt';

export const tlsRules: SecretTypeRules = {
  validate: async (data, now) => {
    const { chain, key, owner } = await readPair(data);
    return [
      ...validateChain(chain, owner, now),
      ...validateKey(key, owner),
      ...validateAuthorities(data.get(CA)),
    ];
  },

  warn: async data => {
    const { chain, key, owner } = await readPair(data);
    if (!('certificates' in chain)) {
      return [];
    }
    const isUnverified = 'algorithm' in key && owner === 'unknown';
    return [
      ...reviewChain(chain.certificates).map(code =>
        createProblem(['data', CHAIN], code),
      ),
      ...(isUnverified
        ? [
            createProblem(['data', KEY], 'privateKeyUnverified', {
              algorithm: key.algorithm.name,
            }),
          ]
        : []),
    ];
  },

  repair: data => [
    ...separateKey(data),
    ...separateCertificates(data),
    ...[CHAIN, KEY, CA].flatMap(key => repairText(data, key)),
  ],

  matchFile: text => {
    const blocks = readPem(repairPemText(text).text);
    if (blocks.some(isPrivateKey)) {
      return [KEY];
    }
    const read = readCertificates(repairPemText(text).text, MAX_AUTHORITIES);
    if (!('certificates' in read)) {
      return [];
    }
    return isAuthority(read.certificates[0]) ? [CHAIN, CA] : [CHAIN];
  },

  describe: async data => {
    const { chain, owner } = await readPair(data);
    if (!('certificates' in chain)) {
      return {};
    }
    const [leaf, ...others] = chain.certificates.map(certificate =>
      describeCertificate(CHAIN, certificate),
    );
    const keyMatches = owner === 'unknown' ? undefined : owner === 0;
    return { certificates: [{ ...leaf, keyMatches }, ...others] };
  },
};

/** The index of the certificate that matches a key, or `unknown` if the public key can't be derived. */
type KeyOwner = number | 'none' | 'unknown';

interface Pair {
  chain: ParsedCertificates;
  key: PrivateKey | KeyFault;
  owner: KeyOwner;
}

async function readPair(data: ReadonlyMap<string, string>): Promise<Pair> {
  const chain = readCertificates(data.get(CHAIN) ?? '', MAX_CHAIN_LENGTH);
  const key = readPrivateKeyFile(data.get(KEY) ?? '', 'kubectl');
  const owner =
    'certificates' in chain && 'algorithm' in key
      ? await findOwner(key, chain.certificates)
      : 'unknown';
  return { chain, key, owner };
}

async function findOwner(
  key: PrivateKey,
  certificates: X509Certificate[],
): Promise<KeyOwner> {
  const own = await publicKeyOf(key);
  const publicKeys = certificates.map(subjectPublicKeyOf);
  if (!own || publicKeys.some(it => it === undefined)) {
    return 'unknown';
  }
  const index = publicKeys.findIndex(it => it && isSamePublicKey(own, it));
  return index < 0 ? 'none' : index;
}

function validateChain(
  chain: ParsedCertificates,
  owner: KeyOwner,
  now: Date,
): Problem[] {
  const path = ['data', CHAIN];
  if (!('certificates' in chain)) {
    return [createProblem(path, chain.code, chain.params)];
  }
  const { certificates } = chain;
  const [leaf] = certificates;
  const isLeafLater =
    typeof owner === 'number' ? owner > 0 : isIssuerFirst(certificates);
  if (isLeafLater) {
    return [createProblem(path, 'certificateOrder')];
  }
  if (leaf.notAfter < now) {
    const date = leaf.notAfter.toISOString().slice(0, 10);
    return [createProblem(path, 'certificateExpired', { date })];
  }
  return [];
}

function validateKey(key: PrivateKey | KeyFault, owner: KeyOwner): Problem[] {
  const path = ['data', KEY];
  if (!('algorithm' in key)) {
    return [createProblem(path, key.code, key.params)];
  }
  return owner === 'none' ? [createProblem(path, 'privateKeyMismatch')] : [];
}

function validateAuthorities(text: string | undefined): Problem[] {
  if (text === undefined) {
    return [];
  }
  const read = readCertificates(text, MAX_AUTHORITIES);
  return 'certificates' in read
    ? []
    : [createProblem(['data', CA], read.code, read.params)];
}

/** Moves a private key from the certificate field to the key field if that field is empty. */
function separateKey(data: ReadonlyMap<string, string>): Repair[] {
  return separate(data, CHAIN, KEY, 'certificateHoldsKey', 'moveKey');
}

/** Moves certificates from the key field to the certificate field if that field is empty. */
function separateCertificates(data: ReadonlyMap<string, string>): Repair[] {
  return separate(
    data,
    KEY,
    CHAIN,
    'privateKeyHoldsCertificate',
    'moveCertificates',
  );
}

function separate(
  data: ReadonlyMap<string, string>,
  from: string,
  to: string,
  code: Repair['code'],
  change: Repair['changes'][number],
): Repair[] {
  const blocks = readPem(repairPemText(data.get(from) ?? '').text);
  const keys = blocks.filter(isPrivateKey);
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE');
  if (keys.length === 0 || certificates.length === 0) {
    return [];
  }
  const [stay, move] =
    from === KEY ? [keys, certificates] : [certificates, keys];
  const isOccupied = Boolean(data.get(to));
  return [
    {
      key: from,
      code,
      changes: [change],
      values: {
        [from]: stay.map(({ text }) => text).join(''),
        ...(!isOccupied && { [to]: move.map(({ text }) => text).join('') }),
      },
    },
  ];
}

/** Offers a repair only if the text is unreadable without it and readable with it. */
function repairText(data: ReadonlyMap<string, string>, key: string): Repair[] {
  const text = data.get(key) ?? '';
  const { text: repaired, defects } = repairPemText(text);
  const isNeeded = readPem(text).length === 0 && readPem(repaired).length > 0;
  return isNeeded && defects.length > 0
    ? [{ key, code: defects[0], changes: defects, values: { [key]: repaired } }]
    : [];
}
