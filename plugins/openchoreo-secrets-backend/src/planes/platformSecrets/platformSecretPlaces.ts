import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  validateNamespaceName,
  validateSecretName,
} from '@openchoreo-secrets/plugin-common';

const KEY = 'openchoreo.secrets.platformSecrets';

/** The role of a cluster in OpenChoreo. */
const clusterRoles = ['control', 'data', 'workflow'] as const;

export type ClusterRole = (typeof clusterRoles)[number];

/** A platform secret: a Secret that OpenChoreo's own parts need on a cluster. */
export interface PlatformSecretPlace {
  /** The name in OpenChoreo's documentation. */
  secret: string;
  role: ClusterRole;
  namespace: string;
  name: string;
  /** Whether cert-manager issues it. */
  isCertificate: boolean;
}

/** From "Platform Secrets" in OpenChoreo's documentation. Agents run on planes only. */
const table: Record<string, { roles: ClusterRole[]; isCertificate?: true }> = {
  'backstage-backend-secret': { roles: ['control'] },
  'thunder-client-secret': { roles: ['control'] },
  'cluster-gateway-ca': { roles: ['control'], isCertificate: true },
  'cluster-agent-tls': { roles: ['data', 'workflow'], isCertificate: true },
  'registry-credentials': { roles: ['data', 'workflow'] },
};

/** The default namespaces of OpenChoreo's Helm charts. */
const namespaces: Record<ClusterRole, string> = {
  control: 'openchoreo-control-plane',
  data: 'openchoreo-data-plane',
  workflow: 'openchoreo-workflow-plane',
};

/** The platform secrets of a default installation. */
const platformSecretPlaces: readonly PlatformSecretPlace[] = Object.entries(
  table,
).flatMap(([secret, { roles, isCertificate = false }]) =>
  roles.map(role => ({
    secret,
    role,
    namespace: namespaces[role],
    name: secret,
    isCertificate,
  })),
);

/** The role of a plane by its kind. */
export function roleOf(kind: string): ClusterRole {
  return kind.endsWith('WorkflowPlane') ? 'workflow' : 'data';
}

/** Reads the platform secrets of this installation. Throws an InputError if the configuration is wrong. */
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
      `${KEY} must give ${secret} a valid Kubernetes namespace and name`,
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
