import { exportsOf } from '../../modules/exportsOf';
import type { SecretTypeDefinition } from '../types';

export const tls: SecretTypeDefinition = {
  type: 'kubernetes.io/tls',
  label: 'TLS',
  description: 'A certificate with its private key.',
  categories: ['generic'],
  fields: [
    {
      key: 'tls.crt',
      label: 'Certificate chain',
      hint: 'PEM: the certificate itself first, then those that signed it.',
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
      hint: 'PEM: what clients are to trust, where they do not already.',
      isRequired: false,
      isPublic: true,
      isFile: true,
    },
  ],
  hasFreeKeys: false,
  storeSegment: 'tls',
  occCreate: {
    subcommand: 'tls',
    flags: ["--cert='<file>'", "--key='<file>'"],
  },
  loadRules: async () => exportsOf(await import('./tlsRules')).tlsRules,
};
