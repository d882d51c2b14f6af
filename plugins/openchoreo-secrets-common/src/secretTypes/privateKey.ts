import { parsePrivateKey as parse, type PrivateKey } from 'sshpk';
import type { ProblemCode } from '../rules';

/** A private key, or why a text is none that can be used. */
export type ParsedPrivateKey = { key: PrivateKey } | { fault: ProblemCode };

const ENCRYPTED =
  /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m;
const PUBLIC =
  /-----BEGIN (RSA |SSH2 )?PUBLIC KEY-----|^\s*(ssh-|ecdsa-|sk-)\S+ AAAA/;

/** Reads a private key in the formats OpenSSH, PKCS#1, SEC 1 and PKCS#8. */
export function parsePrivateKey(text: string): ParsedPrivateKey {
  if (ENCRYPTED.test(text)) {
    return { fault: 'privateKeyEncrypted' };
  }
  if (PUBLIC.test(text)) {
    return { fault: 'privateKeyPublic' };
  }
  if (text.includes('-----BEGIN CERTIFICATE-----')) {
    return { fault: 'privateKeyIsCertificate' };
  }
  if (text.startsWith('PuTTY-User-Key-File-')) {
    return { fault: 'privateKeyPutty' };
  }
  try {
    return { key: parse(text, 'pem') };
  } catch (error) {
    // The message of the error can hold parts of the key.
    return {
      fault:
        error instanceof Error && error.name === 'KeyEncryptedError'
          ? 'privateKeyEncrypted'
          : 'privateKeyInvalid',
    };
  }
}
