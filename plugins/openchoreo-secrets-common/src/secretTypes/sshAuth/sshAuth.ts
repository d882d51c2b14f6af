import { exportsOf } from '../../modules/exportsOf';
import type { SecretTypeDefinition } from '../types';

export const sshAuth: SecretTypeDefinition = {
  type: 'kubernetes.io/ssh-auth',
  label: 'SSH auth',
  description: 'A private SSH key, for example a deploy key.',
  categories: ['generic', 'git-credentials'],
  fields: [
    {
      key: 'ssh-privatekey',
      label: 'Private key',
      hint: 'In the format of OpenSSH or PEM, without a passphrase.',
      isRequired: true,
      isFile: true,
    },
    {
      key: 'known_hosts',
      label: 'Known hosts',
      hint: 'The keys that the server may show, as ssh-keyscan prints them.',
      isRequired: false,
      isPublic: true,
      isFile: true,
    },
    { key: 'username', label: 'Username', isRequired: false, isPublic: true },
  ],
  hasFreeKeys: false,
  storeSegment: 'ssh-auth',
  loadRules: async () => exportsOf(await import('./sshAuthRules')).sshAuthRules,
};
