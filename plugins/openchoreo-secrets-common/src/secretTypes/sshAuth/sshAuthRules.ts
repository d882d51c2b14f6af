import { createProblem, type Problem } from '../../rules';
import { parsePrivateKey } from '../privateKey';
import type { SecretTypeRules } from '../types';
import { findBadKnownHost } from './knownHosts';

const PRIVATE_KEY = 'ssh-privatekey';
const KNOWN_HOSTS = 'known_hosts';

export const sshAuthRules: SecretTypeRules = {
  validate: data => [
    ...validatePrivateKey(data.get(PRIVATE_KEY) ?? ''),
    ...validateKnownHosts(data.get(KNOWN_HOSTS) ?? ''),
  ],

  describe: data => {
    const parsed = parsePrivateKey(data.get(PRIVATE_KEY) ?? '');
    return 'key' in parsed
      ? {
          sshKeys: [
            {
              key: PRIVATE_KEY,
              algorithm: parsed.key.type,
              fingerprint: parsed.key.fingerprint('sha256').toString(),
            },
          ],
        }
      : {};
  },
};

function validatePrivateKey(text: string): Problem[] {
  const parsed = parsePrivateKey(text);
  return 'fault' in parsed
    ? [createProblem(['data', PRIVATE_KEY], parsed.fault)]
    : [];
}

function validateKnownHosts(text: string): Problem[] {
  const line = findBadKnownHost(text);
  return line === undefined
    ? []
    : [createProblem(['data', KNOWN_HOSTS], 'knownHostsInvalid', { line })];
}
