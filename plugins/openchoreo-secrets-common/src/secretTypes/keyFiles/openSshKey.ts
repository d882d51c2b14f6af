import { findSshAlgorithm } from './keyAlgorithms';
import type { KeyFault, PrivateKey } from './privateKey';
import { readSshStrings, readUint32, toAscii } from './sshWire';

const MAGIC = 'openssh-key-v1\0';
const MAX_MODULUS_BYTES = 16384 / 8 + 1;
const BEGIN = '-----BEGIN OPENSSH PRIVATE KEY-----\n';
const END = '\n-----END OPENSSH PRIVATE KEY-----\n';

/**
 * Reads the content of an OpenSSH private key (OpenSSH, PROTOCOL.key): the names of cipher and key derivation, the
 * number of keys, the public key, and the private part.
 */
export function readOpenSshKey(
  bytes: Uint8Array,
): PrivateKey | KeyFault | undefined {
  if (toAscii(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    return undefined;
  }
  const header = readSshStrings(bytes.subarray(MAGIC.length), 3);
  if (!header || readUint32(header.rest) !== 1) {
    return undefined;
  }
  const body = readSshStrings(header.rest.subarray(4), 2);
  const [publicBlob, privatePart] = body?.strings ?? [];
  const name = publicBlob && readSshStrings(publicBlob, 1);
  if (!name) {
    return undefined;
  }
  const type = toAscii(name.strings[0]);
  if (type.startsWith('sk-')) {
    return { code: 'privateKeyHardwareToken' };
  }
  if (toAscii(header.strings[0]) !== 'none') {
    return { code: 'privateKeyEncrypted' };
  }
  return isPrivatePartOf(type, privatePart)
    ? readPublicBlob(type, publicBlob, name.rest)
    : undefined;
}

/** Whether OpenSSH can find the key: the text starts with the BEGIN line, and the BEGIN and END lines end with LF. */
export function isOpenSshFile(text: string): boolean {
  return text.startsWith(BEGIN) && text.includes(END);
}

/** Whether a private part is valid: the same random number twice, followed by the type. */
function isPrivatePartOf(type: string, privatePart: Uint8Array): boolean {
  const check = readUint32(privatePart);
  const repeated = readUint32(privatePart.subarray(4));
  const name = readSshStrings(privatePart.subarray(8), 1);
  return (
    check !== undefined &&
    check === repeated &&
    name !== undefined &&
    toAscii(name.strings[0]) === type
  );
}

function readPublicBlob(
  type: string,
  blob: Uint8Array,
  rest: Uint8Array,
): PrivateKey | KeyFault | undefined {
  const algorithm = findSshAlgorithm(type);
  const format = 'openssh';
  if (algorithm.family === 'rsa') {
    const [exponent, modulus] = readSshStrings(rest, 2)?.strings ?? [];
    if (!modulus || exponent.length === 0 || modulus.length === 0) {
      return undefined;
    }
    return modulus.length > MAX_MODULUS_BYTES
      ? { code: 'privateKeyTooLarge' }
      : { format, algorithm, sshPublicKey: blob };
  }
  const count = algorithm.family === 'ecdsa' ? 2 : 1;
  return algorithm.isRefused || readSshStrings(rest, count)
    ? { format, algorithm, sshPublicKey: blob }
    : undefined;
}
