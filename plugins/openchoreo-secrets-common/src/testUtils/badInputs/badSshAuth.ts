import { leafCertificate } from '../certificates';
import { oversizedRsaKey, sshHardwareKey } from '../craftedKeys';
import {
  dsaKey,
  leafKey,
  leafKeyEncrypted,
  leafKeyEncryptedSec1,
  leafPublicKey,
  p224Key,
  sshKey,
  sshKeyEncrypted,
  sshPublicKey,
} from '../privateKeys';
import type { ProblemCode } from '../../rules';
import { toBadInputs, type BadInput, type Row } from './types';

const type = 'kubernetes.io/ssh-auth';

const crlf = (text: string) => text.replace(/\n/g, '\r\n');

const key = (title: string, code: ProblemCode, text: string): Row => [
  title,
  '/data/ssh-privatekey',
  code,
  { type, data: [['ssh-privatekey', text]] },
];

/** Excludes a text from forms, because browsers change the text when it's entered. */
const requestOnly = (row: Row): Row => {
  const [title, path, code, change] = row;
  return [title, path, code, { ...change, where: 'request' }];
};

const hosts = (text: string): Partial<BadInput> => ({
  type,
  data: [
    ['ssh-privatekey', sshKey],
    ['known_hosts', text],
  ],
});

export const badSshAuth = toBadInputs([
  [
    'no private key',
    '/data/ssh-privatekey',
    'valueRequired',
    { type, data: [['username', 'git']] },
  ],
  key('text in place of a key', 'privateKeyInvalid', 'not a key'),
  key('a truncated key', 'privateKeyInvalid', sshKey.slice(0, 200)),
  key('a key without line breaks', 'fileOneLine', sshKey.replace(/\n/g, ' ')),
  key(
    'a key with escaped line breaks',
    'fileEscapedLineBreaks',
    sshKey.replace(/\n/g, '\\n'),
  ),
  requestOnly(
    key('a key with CRLF line breaks', 'fileWindowsLineBreaks', crlf(sshKey)),
  ),
  requestOnly(
    key(
      'a key with carriage returns',
      'fileCarriageReturns',
      sshKey.replace(/\n/g, '\r'),
    ),
  ),
  key('a key with a byte order mark', 'fileByteOrderMark', `\ufeff${sshKey}`),
  key('a key in quotes', 'fileQuotes', `"${sshKey.trim()}"\n`),
  key('an indented key', 'fileIndentation', sshKey.replace(/^/gm, '  ')),
  key('a key after a blank line', 'fileBlankFirstLine', `\n${sshKey}`),
  key(
    'a key with trailing spaces on each line',
    'fileTrailingSpaces',
    sshKey.replace(/\n/g, ' \n'),
  ),
  key(
    'a key without a final line break',
    'fileNoFinalLineBreak',
    sshKey.trimEnd(),
  ),
  key('a hardware token key', 'privateKeyHardwareToken', sshHardwareKey()),
  key('a DSA key', 'privateKeyAlgorithm', dsaKey),
  key('a P-224 key', 'privateKeyAlgorithmSsh', p224Key),
  key(
    'a key with its certificate',
    'privateKeyHoldsCertificate',
    leafKey + leafCertificate,
  ),
  key('a 32768-bit RSA key', 'privateKeyTooLarge', oversizedRsaKey()),
  key('a key with a passphrase', 'privateKeyEncrypted', sshKeyEncrypted),
  key('PKCS#8 with a passphrase', 'privateKeyEncrypted', leafKeyEncrypted),
  key('SEC 1 with a passphrase', 'privateKeyEncrypted', leafKeyEncryptedSec1),
  key('a public key', 'privateKeyPublic', sshPublicKey),
  key('a public key in PEM', 'privateKeyPublic', leafPublicKey),
  key('a certificate', 'privateKeyIsCertificate', leafCertificate),
  key(
    'a PuTTY key',
    'privateKeyPutty',
    'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n',
  ),
  [
    'a host without a key',
    '/data/known_hosts',
    'knownHostsInvalid',
    hosts('github.com ssh-ed25519\n'),
  ],
  [
    'a host key for another algorithm',
    '/data/known_hosts',
    'knownHostsInvalid',
    hosts(`github.com ssh-rsa ${sshPublicKey.split(' ')[1]}\n`),
  ],
]);
