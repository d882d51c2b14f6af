import type { ProblemCode, ProblemParameters } from '../../rules';
import {
  childrenOf,
  contentOf,
  objectIdentifierOf,
  positiveIntegerOf,
  readDer,
  readElements,
  tags,
  type DerElement,
} from './der';
import {
  findCurve,
  findKeyAlgorithm,
  rsa,
  type KeyAlgorithm,
} from './keyAlgorithms';
import { readOpenSshKey } from './openSshKey';
import type { PemBlock } from './pem';

/** A private key and the parts that were read from its file. */
export interface PrivateKey {
  format: 'openssh' | 'pkcs1' | 'sec1' | 'pkcs8';
  algorithm: KeyAlgorithm;
  /** The public key as in a certificate: the content of `subjectPublicKey`. Absent if the file doesn't contain it. */
  publicKey?: Uint8Array;
  rsa?: { modulus: Uint8Array; exponent: Uint8Array };
  /** The public key in OpenSSH's format, if the file contains it. */
  sshPublicKey?: Uint8Array;
  /** The whole key in PKCS#8, for deriving the public key. */
  pkcs8?: Uint8Array;
}

/** The reason why a text isn't a usable private key. */
export interface KeyFault {
  code: ProblemCode;
  params?: ProblemParameters;
}

/** The largest RSA key that OpenSSL and OpenSSH use. */
const MAX_MODULUS_BYTES = 16384 / 8;
const MAX_EXPONENT_BYTES = 8;
/** The longest scalar of a curve: P-521. */
const MAX_SCALAR_BYTES = 66;
const MAX_KEY_BYTES = 32 * 1024;

/** Reads a PEM block whose label ends with `PRIVATE KEY`. Takes bounded time: no arithmetic. */
export function readPrivateKey({
  label,
  bytes,
  headers,
}: PemBlock): PrivateKey | KeyFault {
  if (label === 'ENCRYPTED PRIVATE KEY' || headers.some(isEncryptionHeader)) {
    return { code: 'privateKeyEncrypted' };
  }
  if (label === 'DSA PRIVATE KEY') {
    return refuseAlgorithm('DSA');
  }
  if (!bytes || bytes.length > MAX_KEY_BYTES) {
    return { code: 'privateKeyInvalid' };
  }
  const key = readByLabel(label, bytes) ?? { code: 'privateKeyInvalid' };
  return 'algorithm' in key && key.algorithm.isRefused
    ? refuseAlgorithm(key.algorithm.name)
    : key;
}

function isEncryptionHeader(header: string): boolean {
  return header.startsWith('Proc-Type:') && header.includes('ENCRYPTED');
}

export function refuseAlgorithm(algorithm: string): KeyFault {
  return { code: 'privateKeyAlgorithm', params: { algorithm } };
}

function readByLabel(
  label: string,
  bytes: Uint8Array,
): PrivateKey | KeyFault | undefined {
  switch (label) {
    case 'OPENSSH PRIVATE KEY':
      return readOpenSshKey(bytes);
    case 'RSA PRIVATE KEY':
      return readPkcs1(bytes, 'pkcs1', rsa);
    case 'EC PRIVATE KEY':
      return readSec1(bytes);
    case 'PRIVATE KEY':
      return readPkcs8(bytes);
    default:
      return undefined;
  }
}

/** Reads an RSA key (RFC 8017, A.1.2): version, modulus, public exponent, and private numbers. */
function readPkcs1(
  bytes: Uint8Array,
  format: 'pkcs1' | 'pkcs8',
  algorithm: KeyAlgorithm,
): PrivateKey | KeyFault | undefined {
  const [version, modulusElement, exponentElement, ...secrets] = childrenOf(
    readDer(bytes),
  );
  const modulus = positiveIntegerOf(modulusElement);
  const exponent = positiveIntegerOf(exponentElement);
  if (!version || !modulus || !exponent || secrets.length < 6) {
    return undefined;
  }
  const isTooLarge =
    modulus.length > MAX_MODULUS_BYTES ||
    exponent.length > MAX_EXPONENT_BYTES ||
    secrets.some(({ content }) => content.length > MAX_MODULUS_BYTES + 1);
  return isTooLarge
    ? { code: 'privateKeyTooLarge' }
    : {
        format,
        algorithm,
        rsa: { modulus, exponent },
        publicKey: encodeRsaPublicKey(modulusElement, exponentElement),
      };
}

/** Reads an EC key (RFC 5915): version, scalar, and the optional curve and public point. */
function readSec1(
  bytes: Uint8Array,
  known?: KeyAlgorithm,
): PrivateKey | KeyFault | undefined {
  const [version, scalarElement, ...optional] = childrenOf(readDer(bytes));
  const scalar = contentOf(scalarElement, tags.octetString);
  if (!version || !scalar) {
    return undefined;
  }
  if (scalar.length > MAX_SCALAR_BYTES) {
    return { code: 'privateKeyTooLarge' };
  }
  const [curve] = childrenOf(optional.find(it => it.tag === tags.context0));
  const [point] = childrenOf(optional.find(it => it.tag === tags.context1));
  return {
    format: known ? 'pkcs8' : 'sec1',
    algorithm: known ?? findCurve(objectIdentifierOf(curve)),
    publicKey: contentOf(point, tags.bitString)?.subarray(1),
  };
}

/** Reads a PKCS#8 key (RFC 5958): version, algorithm with parameters, and the key in an OCTET STRING. */
function readPkcs8(bytes: Uint8Array): PrivateKey | KeyFault | undefined {
  const [version, algorithmElement, keyElement] = childrenOf(readDer(bytes));
  const [identifier, parameters] = childrenOf(algorithmElement);
  const oid = objectIdentifierOf(identifier);
  const key = contentOf(keyElement, tags.octetString);
  if (!version || !oid || !key) {
    return undefined;
  }
  const algorithm = findKeyAlgorithm(oid, objectIdentifierOf(parameters));
  if (algorithm.family === 'rsa') {
    return readPkcs1(key, 'pkcs8', algorithm);
  }
  if (algorithm.family === 'ecdsa') {
    const read = readSec1(key, algorithm);
    return read && 'algorithm' in read ? { ...read, pkcs8: bytes } : read;
  }
  if (algorithm.family === 'ed25519' && readElements(key)?.length !== 1) {
    return undefined;
  }
  return { format: 'pkcs8', algorithm, pkcs8: bytes };
}

/** Encodes an RSA public key (RFC 8017, A.1.1) from the modulus and exponent of the private key. */
function encodeRsaPublicKey(
  modulus: DerElement,
  exponent: DerElement,
): Uint8Array {
  const content = [modulus, exponent].flatMap(({ tag, content: bytes }) => [
    ...[tag, ...encodeLength(bytes.length)],
    ...bytes,
  ]);
  return Uint8Array.from([
    ...[tags.sequence, ...encodeLength(content.length)],
    ...content,
  ]);
}

function encodeLength(length: number): number[] {
  if (length < 0x80) {
    return [length];
  }
  return length < 0x100
    ? [0x81, length]
    : [0x82, Math.floor(length / 256), length % 256];
}
