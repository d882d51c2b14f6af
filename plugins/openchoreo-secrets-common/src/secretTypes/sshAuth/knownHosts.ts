import { decodeBase64 } from '../../base64';
import { readSshStrings, toAscii } from '../keyFiles/sshWire';

const MARKERS = ['@cert-authority', '@revoked'];

/**
 * Returns the number, from 1, of the first line that OpenSSH rejects (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"), or
 * `undefined` if there is none.
 */
export function findBadKnownHost(text: string): number | undefined {
  const index = text
    .split('\n')
    .map(line => line.trim())
    .findIndex(
      line => line !== '' && !line.startsWith('#') && !isKnownHost(line),
    );
  return index < 0 ? undefined : index + 1;
}

function isKnownHost(line: string): boolean {
  const parts = line.split(/\s+/, 5);
  const [hosts, algorithm, key] = MARKERS.includes(parts[0])
    ? parts.slice(1)
    : parts;
  return Boolean(hosts && algorithm && key) && hasAlgorithm(key, algorithm);
}

/** Whether a public key begins with the name of the algorithm (RFC 4253, 6.6). */
function hasAlgorithm(key: string, algorithm: string): boolean {
  const bytes = decodeBase64(key);
  const name = bytes && readSshStrings(bytes, 1)?.strings[0];
  return name !== undefined && toAscii(name) === algorithm;
}
