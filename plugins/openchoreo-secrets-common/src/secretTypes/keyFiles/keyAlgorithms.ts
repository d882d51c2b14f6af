/** An algorithm of private keys. */
export interface KeyAlgorithm {
  /** The display name, for example `ECDSA P-256`. */
  name: string;
  family: 'rsa' | 'ecdsa' | 'ed25519' | 'other';
  /** The name of the curve in WebCrypto, if supported. */
  webCryptoCurve?: 'P-256' | 'P-384' | 'P-521';
  /** The name of the curve in OpenSSH, if supported. */
  sshCurve?: string;
  /** Whether the algorithm can't sign or is obsolete. */
  isRefused?: boolean;
}

const curves: Record<string, KeyAlgorithm> = {
  '1.2.840.10045.3.1.7': {
    name: 'ECDSA P-256',
    family: 'ecdsa',
    webCryptoCurve: 'P-256',
    sshCurve: 'nistp256',
  },
  '1.3.132.0.34': {
    name: 'ECDSA P-384',
    family: 'ecdsa',
    webCryptoCurve: 'P-384',
    sshCurve: 'nistp384',
  },
  '1.3.132.0.35': {
    name: 'ECDSA P-521',
    family: 'ecdsa',
    webCryptoCurve: 'P-521',
    sshCurve: 'nistp521',
  },
  '1.3.132.0.33': { name: 'ECDSA P-224', family: 'ecdsa' },
  '1.2.840.10045.3.1.1': { name: 'ECDSA P-192', family: 'ecdsa' },
  '1.3.132.0.10': { name: 'ECDSA secp256k1', family: 'ecdsa' },
  '1.3.36.3.3.2.8.1.1.7': { name: 'ECDSA brainpoolP256r1', family: 'ecdsa' },
  '1.3.36.3.3.2.8.1.1.11': { name: 'ECDSA brainpoolP384r1', family: 'ecdsa' },
  '1.3.36.3.3.2.8.1.1.13': { name: 'ECDSA brainpoolP512r1', family: 'ecdsa' },
};

const others: Record<string, KeyAlgorithm> = {
  '1.2.840.113549.1.1.1': { name: 'RSA', family: 'rsa' },
  '1.2.840.113549.1.1.10': { name: 'RSA-PSS', family: 'rsa' },
  '1.2.840.10040.4.1': { name: 'DSA', family: 'other', isRefused: true },
  '1.2.840.113549.1.3.1': {
    name: 'Diffie-Hellman',
    family: 'other',
    isRefused: true,
  },
  '1.3.101.110': { name: 'X25519', family: 'other', isRefused: true },
  '1.3.101.111': { name: 'X448', family: 'other', isRefused: true },
  '1.3.101.112': { name: 'Ed25519', family: 'ed25519' },
  '1.3.101.113': { name: 'Ed448', family: 'other' },
};

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

/** Returns the algorithm of a PKCS#8 key by object identifier. EC keys have a second identifier for the curve. */
export function findKeyAlgorithm(
  algorithm: string,
  curve: string | undefined,
): KeyAlgorithm {
  return algorithm === EC_PUBLIC_KEY
    ? findCurve(curve)
    : others[algorithm] ?? { name: algorithm, family: 'other' };
}

/** Returns the algorithm of a SEC 1 key. Keys with explicit curve parameters have no curve identifier. */
export function findCurve(curve: string | undefined): KeyAlgorithm {
  const name = curve ? `ECDSA ${curve}` : 'ECDSA with explicit parameters';
  return (curve && curves[curve]) || { name, family: 'ecdsa' };
}

export const rsa: KeyAlgorithm = others['1.2.840.113549.1.1.1'];
export const ed25519: KeyAlgorithm = others['1.3.101.112'];

/** Returns the algorithm of an OpenSSH public key by its OpenSSH name. Unknown and obsolete algorithms are refused. */
export function findSshAlgorithm(name: string): KeyAlgorithm {
  if (name === 'ssh-rsa') {
    return rsa;
  }
  if (name === 'ssh-ed25519') {
    return ed25519;
  }
  const curve = Object.values(curves).find(
    ({ sshCurve }) => sshCurve && name === `ecdsa-sha2-${sshCurve}`,
  );
  return (
    curve ?? {
      name: name === 'ssh-dss' ? 'DSA' : name,
      family: 'other',
      isRefused: true,
    }
  );
}
