/** What a cluster is to OpenChoreo. */
export const clusterRoles = ['control', 'data', 'workflow'] as const;

export type ClusterRole = (typeof clusterRoles)[number];

/** A secret that OpenChoreo itself needs, somewhere. */
export interface PlatformSecretPlace {
  /** As OpenChoreo's documentation calls it. */
  secret: string;
  role: ClusterRole;
  /** Where it is, and how it is called there. */
  namespace: string;
  name: string;
  /** Whether cert-manager is to issue it. */
  isCertificate: boolean;
}

/** The table in the chapter "Platform Secrets" of OpenChoreo's documentation; agents run on planes only. */
const table: Record<string, { roles: ClusterRole[]; isCertificate?: true }> = {
  'backstage-backend-secret': { roles: ['control'] },
  'thunder-client-secret': { roles: ['control'] },
  'cluster-gateway-ca': { roles: ['control'], isCertificate: true },
  'cluster-agent-tls': { roles: ['data', 'workflow'], isCertificate: true },
  'registry-credentials': { roles: ['data', 'workflow'] },
};

/** Where OpenChoreo's charts are installed. */
const namespaces: Record<ClusterRole, string> = {
  control: 'openchoreo-control-plane',
  data: 'openchoreo-data-plane',
  workflow: 'openchoreo-workflow-plane',
};

/** Where all of them are, unless an installation says otherwise. */
export const platformSecretPlaces: readonly PlatformSecretPlace[] =
  Object.entries(table).flatMap(([secret, { roles, isCertificate = false }]) =>
    roles.map(role => ({
      secret,
      role,
      namespace: namespaces[role],
      name: secret,
      isCertificate,
    })),
  );

/** What a plane is by its kind. */
export function roleOf(kind: string): ClusterRole {
  return kind.endsWith('WorkflowPlane') ? 'workflow' : 'data';
}
