import type { ProblemCode } from '../../rules';
import {
  expiredCertificate,
  intermediateCertificate,
  leafCertificate,
} from '../certificates';
import {
  leafKey,
  leafKeyEncrypted,
  leafPublicKey,
  otherKey,
  dsaKey,
  rsaKeyPkcs1,
  sshKey,
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
    'a truncated certificate',
    'certificateInvalid',
    leafCertificate.slice(0, 300),
  ),
  chain(
    'a certificate with missing text',
    'certificateInvalid',
    leafCertificate.slice(0, 100) + leafCertificate.slice(160),
  ),
  chain('an expired certificate', 'certificateExpired', expiredCertificate),
  chain(
    'a key in the certificate field',
    'certificateHoldsKey',
    leafCertificate + leafKey,
  ),
  chain(
    'a chain that begins with the issuer',
    'certificateOrder',
    intermediateCertificate + leafCertificate,
  ),
  key('the key of another certificate', 'privateKeyMismatch', otherKey),
  key('a key of another algorithm', 'privateKeyMismatch', rsaKeyPkcs1),
  key('a TLS key with a passphrase', 'privateKeyEncrypted', leafKeyEncrypted),
  key('a public key', 'privateKeyPublic', leafPublicKey),
  key('a certificate as the key', 'privateKeyIsCertificate', leafCertificate),
  key('text in place of a key', 'privateKeyInvalid', 'hello'),
  key('an OpenSSH key', 'privateKeyOpenSshFormat', sshKey),
  key('a DSA key', 'privateKeyAlgorithm', dsaKey),
  key(
    'a key with its certificate',
    'privateKeyHoldsCertificate',
    leafKey + leafCertificate,
  ),
  key('a key with a byte order mark', 'fileByteOrderMark', `\ufeff${leafKey}`),
  key('an indented key', 'fileIndentation', leafKey.replace(/^/gm, '  ')),
  chain(
    'a certificate with a byte order mark',
    'fileByteOrderMark',
    `\ufeff${leafCertificate}`,
  ),
  chain(
    'an indented certificate',
    'fileIndentation',
    leafCertificate.replace(/^/gm, '\t'),
  ),
  [
    'a certificate with carriage returns',
    '/data/tls.crt',
    'fileCarriageReturns',
    {
      type,
      data: [
        ['tls.crt', leafCertificate.replace(/\n/g, '\r')],
        ['tls.key', leafKey],
      ],
      // Browsers convert carriage returns in form fields to line breaks.
      where: 'request',
    },
  ],
  chain('21 certificates', 'certificateTooMany', leafCertificate.repeat(21)),
  [
    'text in place of a CA certificate',
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
