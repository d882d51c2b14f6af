import { exportsOf } from '../../modules/exportsOf';
import type { SecretTypeDefinition } from '../types';

export const sshAuth: SecretTypeDefinition = {
  type: 'kubernetes.io/ssh-auth',
  label: 'SSH auth',
  description: 'Private SSH key',
  categories: ['generic', 'git-credentials'],
  fields: [
    {
      key: 'ssh-privatekey',
      label: 'Private key',
      hint: 'OpenSSH or PEM format, without a passphrase.',
      isRequired: true,
      isFile: true,
    },
    {
      key: 'known_hosts',
      label: 'Known hosts',
      hint: 'Optional. Output of ssh-keyscan, one host per line.',
      isRequired: false,
      isPublic: true,
      isFile: true,
    },
    {
      key: 'username',
      label: 'Username',
      hint: 'Optional. Most Git servers expect git.',
      isRequired: false,
      isPublic: true,
    },
    {
      key: 'ssh-key-id',
      label: 'SSH key ID',
      hint: 'Optional. AWS CodeCommit needs it.',
      isRequired: false,
      isPublic: true,
      categories: ['git-credentials'],
    },
  ],
  hasFreeKeys: false,
  storeSegment: 'ssh-auth',
  loadRules: async () => exportsOf(await import('./sshAuthRules')).sshAuthRules,
};
