import { createProblem, type Problem } from '../../rules';
import { readPem } from '../keyFiles/pem';
import { isPrivateKey, readPrivateKeyFile } from '../keyFiles/privateKeyFile';
import { sshFingerprintOf } from '../keyFiles/publicKey';
import { repairPemText } from '../keyFiles/textDefects';
import type { SecretTypeRules } from '../types';
import { findBadKnownHost } from './knownHosts';

const PRIVATE_KEY = 'ssh-privatekey';
const KNOWN_HOSTS = 'known_hosts';

export const sshAuthRules: SecretTypeRules = {
  validate: data => [
    ...validatePrivateKey(data.get(PRIVATE_KEY) ?? ''),
    ...validateKnownHosts(data.get(KNOWN_HOSTS) ?? ''),
  ],

  /** Warns about Ed25519 keys in PKCS#8, which OpenSSH before 9.6 can't read. */
  warn: data => {
    const key = read(data);
    const isRecent =
      'algorithm' in key &&
      key.format === 'pkcs8' &&
      key.algorithm.family === 'ed25519';
    return isRecent
      ? [createProblem(['data', PRIVATE_KEY], 'privateKeyRecentFormat')]
      : [];
  },

  repair: data => {
    const fault = read(data);
    if ('algorithm' in fault) {
      return [];
    }
    const { text, defects } = repairPemText(data.get(PRIVATE_KEY) ?? '');
    const isReadable = 'algorithm' in readPrivateKeyFile(text, 'OpenSSH');
    return isReadable
      ? [
          {
            key: PRIVATE_KEY,
            code: fault.code,
            changes: defects,
            values: { [PRIVATE_KEY]: text },
          },
        ]
      : [];
  },

  matchFile: text => {
    const isKey =
      text.startsWith('PuTTY-User-Key-File-') ||
      readPem(repairPemText(text).text).some(isPrivateKey);
    if (isKey) {
      return [PRIVATE_KEY];
    }
    return text.trim() !== '' && findBadKnownHost(text) === undefined
      ? [KNOWN_HOSTS]
      : [];
  },

  describe: async data => {
    const key = read(data);
    if (!('algorithm' in key)) {
      return {};
    }
    const fingerprint = await sshFingerprintOf(key);
    const { family } = key.algorithm;
    return fingerprint
      ? { sshKeys: [{ key: PRIVATE_KEY, algorithm: family, fingerprint }] }
      : {};
  },
};

function read(data: ReadonlyMap<string, string>) {
  return readPrivateKeyFile(data.get(PRIVATE_KEY) ?? '', 'OpenSSH');
}

function validatePrivateKey(text: string): Problem[] {
  const key = readPrivateKeyFile(text, 'OpenSSH');
  return 'algorithm' in key
    ? []
    : [createProblem(['data', PRIVATE_KEY], key.code, key.params)];
}

function validateKnownHosts(text: string): Problem[] {
  const line = findBadKnownHost(text);
  return line === undefined
    ? []
    : [createProblem(['data', KNOWN_HOSTS], 'knownHostsInvalid', { line })];
}
