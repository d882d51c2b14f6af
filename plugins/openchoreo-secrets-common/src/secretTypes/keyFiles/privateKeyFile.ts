import type { ProblemCode } from '../../rules';
import { isOpenSshFile } from './openSshKey';
import { readPem, type PemBlock } from './pem';
import { readPrivateKey, type KeyFault, type PrivateKey } from './privateKey';
import { repairPemText } from './textDefects';

/** The program that has to load the file. */
export type KeyReader = 'OpenSSH' | 'kubectl';

const MAX_FILE_LENGTH = 256 * 1024;
const PUBLIC_SSH_KEY = /^\s{0,8}(ssh-|ecdsa-|sk-)\S{1,60} AAAA/;

/** Returns the private key in a file, or the reason why the program can't load it. */
export function readPrivateKeyFile(
  text: string,
  reader: KeyReader,
): PrivateKey | KeyFault {
  if (text.length > MAX_FILE_LENGTH) {
    return { code: 'privateKeyInvalid' };
  }
  const blocks = readPem(text);
  const block = blocks.find(isPrivateKey);
  if (!block || (isOpenSsh(block) && !isOpenSshFile(text))) {
    return explainUnreadable(text, blocks, reader);
  }
  if (blocks.some(({ label }) => label === 'CERTIFICATE')) {
    return { code: 'privateKeyHoldsCertificate' };
  }
  const key = readPrivateKey(block);
  if (!('algorithm' in key)) {
    return key;
  }
  return checkReader(key, reader);
}

export function isPrivateKey({ label }: PemBlock): boolean {
  return label.endsWith('PRIVATE KEY');
}

function isOpenSsh({ label }: PemBlock): boolean {
  return label.startsWith('OPENSSH');
}

/** Rejects the OpenSSH format for kubectl, and algorithms that OpenSSH doesn't support. */
function checkReader(
  key: PrivateKey,
  reader: KeyReader,
): PrivateKey | KeyFault {
  const { format, algorithm } = key;
  if (reader === 'kubectl') {
    return format === 'openssh' ? { code: 'privateKeyOpenSshFormat' } : key;
  }
  const isKnown =
    algorithm.name === 'RSA' ||
    algorithm.family === 'ed25519' ||
    algorithm.sshCurve !== undefined;
  return isKnown
    ? key
    : {
        code: 'privateKeyAlgorithmSsh',
        params: { algorithm: algorithm.name },
      };
}

/** Returns the reason why a private key can't be read: another kind of file, or text that needs a repair. */
function explainUnreadable(
  text: string,
  blocks: PemBlock[],
  reader: KeyReader,
): KeyFault {
  const other = recognizeOtherFile(text, blocks);
  if (other) {
    return { code: other };
  }
  const { text: repaired, defects } = repairPemText(text);
  const block = readPem(repaired).find(isPrivateKey);
  if (!block || defects.length === 0) {
    return { code: 'privateKeyInvalid' };
  }
  const key = readPrivateKey(block);
  return 'algorithm' in key ? { code: defects[0], params: { reader } } : key;
}

function recognizeOtherFile(
  text: string,
  blocks: PemBlock[],
): ProblemCode | undefined {
  if (text.startsWith('PuTTY-User-Key-File-')) {
    return 'privateKeyPutty';
  }
  const isPublic =
    blocks.some(({ label }) => label.endsWith('PUBLIC KEY')) ||
    text.startsWith('---- BEGIN SSH2 PUBLIC KEY ----') ||
    PUBLIC_SSH_KEY.test(text);
  if (isPublic) {
    return 'privateKeyPublic';
  }
  return blocks.some(({ label }) => label === 'CERTIFICATE')
    ? 'privateKeyIsCertificate'
    : undefined;
}
