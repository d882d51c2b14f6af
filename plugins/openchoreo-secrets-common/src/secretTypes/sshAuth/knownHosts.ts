import { base64ToBinary } from '../base64';

const MARKERS = ['@cert-authority', '@revoked'];
const LENGTH_BYTES = 4;

/**
 * The number, from 1, of the first line that OpenSSH would not understand (sshd(8), "SSH_KNOWN_HOSTS
 * FILE FORMAT"); `undefined` where all are well.
 */
export function findBadKnownHost(text: string): number | undefined {
  const index = text
    .split(/\r?\n/)
    .findIndex(line => !isEmptyOrComment(line) && !isKnownHost(line));
  return index < 0 ? undefined : index + 1;
}

function isEmptyOrComment(line: string): boolean {
  return /^\s*(#|$)/.test(line);
}

function isKnownHost(line: string): boolean {
  const parts = line.trim().split(/\s+/);
  const [hosts, algorithm, key] = MARKERS.includes(parts[0])
    ? parts.slice(1)
    : parts;
  return Boolean(hosts && algorithm && key) && namesItself(key, algorithm);
}

/** A public key begins with the length and the name of its algorithm (RFC 4253, 6.6). */
function namesItself(key: string, algorithm: string): boolean {
  const binary = base64ToBinary(key);
  return (
    binary?.slice(LENGTH_BYTES, LENGTH_BYTES + algorithm.length) === algorithm
  );
}
