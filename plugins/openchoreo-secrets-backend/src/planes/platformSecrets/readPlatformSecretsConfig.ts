import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  validateNamespaceName,
  validateSecretName,
} from '@openchoreo-secrets/plugin-common';
import {
  clusterRoles,
  platformSecretPlaces,
  type PlatformSecretPlace,
} from './platformSecrets';

const KEY = 'openchoreo.secrets.platformSecrets';

/** Where the secrets of the platform are; throws where the configuration is wrong. */
export function readPlatformSecretsConfig(
  config: Config,
): PlatformSecretPlace[] {
  const changes = (config.getOptionalConfigArray(KEY) ?? []).map(readChange);
  return platformSecretPlaces.map(place =>
    changes.reduce(
      (changed, { matches, change }) =>
        matches(place) ? { ...changed, ...change } : changed,
      place,
    ),
  );
}

function readChange(entry: Config) {
  const secret = entry.getString('secret');
  const role = entry.getOptionalString('plane');
  const matches = (place: PlatformSecretPlace) =>
    place.secret === secret && (role === undefined || place.role === role);
  if (!platformSecretPlaces.some(matches)) {
    const known = new Set(platformSecretPlaces.map(place => place.secret));
    throw new InputError(
      `${KEY} must name one of ${[...known].join(
        ', ',
      )}, and with plane one of ${clusterRoles.join(
        ', ',
      )} that it belongs to, not "${secret}"${role ? ` on "${role}"` : ''}`,
    );
  }
  const namespace = entry.getOptionalString('namespace');
  const name = entry.getOptionalString('name');
  const problems = [
    ...(namespace === undefined ? [] : validateNamespaceName(namespace)),
    ...(name === undefined ? [] : validateSecretName(name)),
  ];
  if (problems.length > 0) {
    throw new InputError(
      `${KEY} must give ${secret} a namespace and a name that Kubernetes takes`,
    );
  }
  return {
    matches,
    change: {
      ...(namespace !== undefined && { namespace }),
      ...(name !== undefined && { name }),
    },
  };
}
