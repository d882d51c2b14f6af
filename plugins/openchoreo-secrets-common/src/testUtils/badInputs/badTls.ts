import type { ProblemCode } from '../../rules';
import {
  expiredCertificate,
  intermediateCertificate,
  leafCertificate,
  rootCertificate,
} from '../certificates';
import {
  leafKey,
  leafKeyEncrypted,
  leafPublicKey,
  otherKey,
  rsaKeyPkcs1,
} from '../privateKeys';
import { toBadInputs, type Row } from './types';

const type = 'kubernetes.io/tls';

const chain = (
  title: string,
  code: ProblemCode,
  certificates: string,
  key = leafKey,
): Row => [
  title,
  '/data/tls.crt',
  code,
  {
    type,
    data: [
      ['tls.crt', certificates],
      ['tls.key', key],
    ],
  },
];

const key = (title: string, code: ProblemCode, text: string): Row => [
  title,
  '/data/tls.key',
  code,
  {
    type,
    data: [
      ['tls.crt', leafCertificate],
      ['tls.key', text],
    ],
  },
];

const utf16 = Array.from(leafCertificate, char => `${char}\0`).join('');

export const badTls = toBadInputs([
  [
    'no certificate',
    '/data/tls.crt',
    'valueRequired',
    { type, data: [['tls.key', leafKey]] },
  ],
  [
    'no key',
    '/data/tls.key',
    'valueRequired',
    { type, data: [['tls.crt', leafCertificate]] },
  ],
  chain('text in place of a certificate', 'certificateMissing', 'hello'),
  chain('UTF-16', 'certificateMissing', utf16),
  chain(
    'a certificate cut short',
    'certificateInvalid',
    leafCertificate.slice(0, 300),
  ),
  chain(
    'a certificate with a hole',
    'certificateInvalid',
    leafCertificate.slice(0, 100) + leafCertificate.slice(160),
  ),
  chain('an expired certificate', 'certificateExpired', expiredCertificate),
  chain(
    'the key among the certificates',
    'certificateHoldsKey',
    leafCertificate + leafKey,
  ),
  chain(
    'a chain that begins with the issuer',
    'certificateOrder',
    intermediateCertificate + leafCertificate,
  ),
  chain(
    'a chain with a gap',
    'certificateOrder',
    leafCertificate + rootCertificate,
  ),
  key('the key of another certificate', 'privateKeyMismatch', otherKey),
  key('a key of another algorithm', 'privateKeyMismatch', rsaKeyPkcs1),
  key('a TLS key with a passphrase', 'privateKeyEncrypted', leafKeyEncrypted),
  key('the public half of the key', 'privateKeyPublic', leafPublicKey),
  key('the certificate twice', 'privateKeyIsCertificate', leafCertificate),
  key('text in place of a key', 'privateKeyInvalid', 'hello'),
  [
    'a CA certificate that is none',
    '/data/ca.crt',
    'certificateMissing',
    {
      type,
      data: [
        ['tls.crt', leafCertificate],
        ['tls.key', leafKey],
        ['ca.crt', 'hello'],
      ],
    },
  ],
]);
