import { decodeBase64, encodeBase64 } from '../../base64';
import type { PrivateKey } from './privateKey';
import { toMpint, writeSshStrings } from './sshWire';

/**
 * Returns the public key of a private key in the format of certificates. Derives the public key with WebCrypto if the
 * file doesn't contain it. Returns `undefined` for algorithms without WebCrypto support and on pages without HTTPS.
 */
export async function publicKeyOf(
  key: PrivateKey,
): Promise<Uint8Array | undefined> {
  return key.publicKey ?? calculatePublicKey(key);
}

/** Returns the SHA-256 fingerprint in the format of `ssh-keygen -l`, or `undefined` if the public key is unknown. */
export async function sshFingerprintOf(
  key: PrivateKey,
): Promise<string | undefined> {
  const blob = key.sshPublicKey ?? (await toSshPublicKey(key));
  if (!blob || !globalThis.crypto?.subtle) {
    return undefined;
  }
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(blob));
  return `SHA256:${encodeBase64(new Uint8Array(hash)).replaceAll('=', '')}`;
}

/** Whether two public keys are equal. Accepts compressed and uncompressed points. */
export function isSamePublicKey(a: Uint8Array, b: Uint8Array): boolean {
  const [first, second] = [compressPoint(a), compressPoint(b)];
  return (
    first.length === second.length &&
    first.every((byte, index) => byte === second[index])
  );
}

async function calculatePublicKey({
  algorithm: { family, webCryptoCurve },
  pkcs8,
}: PrivateKey): Promise<Uint8Array | undefined> {
  const algorithm =
    family === 'ed25519'
      ? { name: 'Ed25519' }
      : webCryptoCurve && { name: 'ECDSA', namedCurve: webCryptoCurve };
  if (!algorithm || !pkcs8 || !globalThis.crypto?.subtle) {
    return undefined;
  }
  try {
    const key = await crypto.subtle.importKey(
      'pkcs8',
      Uint8Array.from(pkcs8),
      algorithm,
      true,
      ['sign'],
    );
    const { x, y } = await crypto.subtle.exportKey('jwk', key);
    const [first, second] = [fromBase64Url(x), fromBase64Url(y)];
    return second && first
      ? Uint8Array.from([0x04, ...first, ...second])
      : first;
  } catch {
    return undefined;
  }
}

async function toSshPublicKey(
  key: PrivateKey,
): Promise<Uint8Array | undefined> {
  if (key.rsa) {
    const { modulus, exponent } = key.rsa;
    return writeSshStrings(['ssh-rsa', toMpint(exponent), toMpint(modulus)]);
  }
  const { family, sshCurve } = key.algorithm;
  const publicKey = await publicKeyOf(key);
  if (!publicKey) {
    return undefined;
  }
  if (family === 'ed25519') {
    return writeSshStrings(['ssh-ed25519', publicKey]);
  }
  return sshCurve
    ? writeSshStrings([`ecdsa-sha2-${sshCurve}`, sshCurve, publicKey])
    : undefined;
}

function fromBase64Url(text: string | undefined): Uint8Array | undefined {
  return (
    (text &&
      decodeBase64(padBase64(text.replace(/-/g, '+').replace(/_/g, '/')))) ||
    undefined
  );
}

function padBase64(text: string): string {
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Compresses an uncompressed point (SEC 1, 2.3.3). Returns other bytes unchanged. */
function compressPoint(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x04 || bytes.length % 2 === 0) {
    return bytes;
  }
  const isOdd = bytes[bytes.length - 1] % 2;
  const half = (bytes.length - 1) / 2;
  return Uint8Array.from([0x02 + isOdd, ...bytes.subarray(1, half + 1)]);
}
