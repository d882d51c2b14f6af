import { exportsOf } from '../../modules/exportsOf';
import type { SecretTypeDefinition } from '../types';

export const tls: SecretTypeDefinition = {
  type: 'kubernetes.io/tls',
  label: 'TLS',
  description: 'Certificate and private key',
  categories: ['generic'],
  fields: [
    {
      key: 'tls.crt',
      label: 'Certificate chain',
      hint: 'PEM. The certificate first, then each issuer.',
      isRequired: true,
      isPublic: true,
      isFile: true,
    },
    {
      key: 'tls.key',
      label: 'Private key',
      hint: 'PEM, without a passphrase.',
      isRequired: true,
      isFile: true,
    },
    {
      key: 'ca.crt',
      label: 'CA certificate',
      hint: 'Optional. CA bundle that clients should trust (PEM).',
      isRequired: false,
      isPublic: true,
      isFile: true,
    },
  ],
  hasFreeKeys: false,
  storeSegment: 'tls',
  occCreate: ({ keys }) =>
    keys.every(key => key === 'tls.crt' || key === 'tls.key')
      ? {
          subcommand: 'tls',
          flags: [
            ['--cert', '<file>'],
            ['--key', '<file>'],
          ],
        }
      : undefined,
  loadRules: async () => exportsOf(await import('./tlsRules')).tlsRules,
};
