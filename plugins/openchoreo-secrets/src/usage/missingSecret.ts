import type {
  SecretMetadata,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';

/** The form values for a missing secret: the name, the keys, and the plane that its references expect. */
export function missingSecret(name: string, uses: SecretUse[]): SecretMetadata {
  const ofSecret = uses.filter(({ secret }) => secret === name);
  const keys = ofSecret.flatMap(({ key }) => key ?? []);
  const plane = ofSecret.find(use => use.plane)?.plane;
  const isForBuilds = ofSecret.every(({ origin }) => origin === 'build');
  return {
    name,
    managed: true,
    keys: [...new Set(keys)],
    ...(isForBuilds
      ? { type: 'kubernetes.io/basic-auth', category: 'git-credentials' }
      : { type: 'Opaque' }),
    ...(plane && { targetPlane: plane }),
  };
}
