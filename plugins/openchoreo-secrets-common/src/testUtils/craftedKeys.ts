import { encodeBase64 } from '../base64';
import { formatPem } from '../secretTypes/keyFiles/pem';
import { concatBytes, writeSshStrings } from '../secretTypes/keyFiles/sshWire';

// Keys that tools can't create, or can create only with special hardware.

/** Returns one DER element: a tag, the length, and the content. */
export function der(tag: number, ...parts: Uint8Array[]): Uint8Array {
  const content = concatBytes(parts);
  const { length } = content;
  const header =
    length < 0x80
      ? [tag, length]
      : [tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return concatBytes([Uint8Array.from(header), content]);
}

/** Returns an ed25519-sk key in OpenSSH format. */
export function sshHardwareKey(): string {
  const type = 'sk-ssh-ed25519@openssh.com';
  const blob = writeSshStrings([type, new Uint8Array(32), 'ssh:']);
  const check = Uint8Array.from([1, 2, 3, 4, 1, 2, 3, 4]);
  const secret = concatBytes([check, writeSshStrings([type, blob])]);
  const bytes = concatBytes([
    new TextEncoder().encode('openssh-key-v1\0'),
    writeSshStrings(['none', 'none', '']),
    Uint8Array.from([0, 0, 0, 1]),
    writeSshStrings([blob, secret]),
  ]);
  return formatPem('OPENSSH PRIVATE KEY', encodeBase64(bytes));
}

/** Returns an RSA key in PKCS#1 with a modulus of 32768 bits. */
export function oversizedRsaKey(): string {
  const huge = der(2, new Uint8Array(4096).fill(0x55));
  const small = der(2, Uint8Array.of(3));
  const numbers = [huge, small, small, small, small, small, small, small];
  const bytes = der(0x30, der(2, Uint8Array.of(0)), ...numbers);
  return formatPem('RSA PRIVATE KEY', encodeBase64(bytes));
}

/** Inputs that crashed parsers, or took them seconds for a few kilobytes. */
export const hostileKeys: Record<string, string> = {
  'a DSA key with p = 0':
    '-----BEGIN PRIVATE KEY-----\nMCECAQAwFAYHKoZIzjgEATAJAgEAAgEFAgEDBAYCBH////8=\n-----END PRIVATE KEY-----\n',
  '60 KB of dashes': '-'.repeat(60_000),
  'a header of 200 KB': `-----BEGIN PRIVATE KEY-----\n${'Proc-Type: 4,x\n'.repeat(
    14_000,
  )}`,
  'a header line of 200 KB': `-----BEGIN PRIVATE KEY-----\nA:${' '.repeat(
    200_000,
  )}x\n-----END PRIVATE KEY-----\n`,
  'an EC key with a scalar of 60 KB': formatPem(
    'EC PRIVATE KEY',
    encodeBase64(
      der(
        0x30,
        der(2, Uint8Array.of(1)),
        der(4, new Uint8Array(60_000).fill(0xff)),
        der(0xa0, Uint8Array.of(6, 8, 42, 134, 72, 206, 61, 3, 1, 7)),
      ),
    ),
  ),
  '20,000 BEGIN lines of a key': '-----BEGIN PRIVATE KEY-----\n'.repeat(20_000),
  '1 MiB of spaces': ' '.repeat(1024 * 1024),
  'DER nested 10,000 times': formatPem(
    'PRIVATE KEY',
    encodeBase64(nest(10_000)),
  ),
};

function nest(depth: number): Uint8Array {
  const headers = Array.from({ length: depth }, (_, index) => {
    const length = (depth - index - 1) * 5;
    return [0x30, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
  });
  return Uint8Array.from(headers.flat());
}
