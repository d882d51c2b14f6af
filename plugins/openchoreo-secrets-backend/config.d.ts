import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      openchoreoSecrets?: {
        /** When the search module reads all secrets again. Every 10 minutes by default. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
  openchoreo?: {
    /**
     * The URL of the OpenChoreo API, for example `https://api.openchoreo.example`.
     */
    baseUrl?: string;
    features?: {
      secretManagement?: {
        /**
         * Turns on secret management. Off by default.
         * @visibility frontend
         */
        enabled?: boolean;
      };
    };
    secrets?: {
      auth?: {
        /**
         * The identity that calls OpenChoreo: the signed-in person (`user`, the default), one service
         * (`client-credentials`), or no identity (`none`, for control planes without security in development).
         * @visibility frontend
         */
        mode?: 'user' | 'client-credentials' | 'none';
        /**
         * The OAuth 2.0 token endpoint. Only for `client-credentials`.
         */
        tokenUrl?: string;
        /** The client ID. Only for `client-credentials`. */
        clientId?: string;
        /**
         * The client secret. Only for `client-credentials`.
         * @visibility secret
         */
        clientSecret?: string;
        /** The scopes to request, separated by spaces. Only for `client-credentials`. */
        scope?: string;
      };
      /**
       * The identity for work without a signed-in person in mode `user`: notifications and search. A client of OpenChoreo's identity provider that can read in OpenChoreo. The other
       * modes use their own identity.
       */
      background?: {
        /** The OAuth 2.0 token endpoint. */
        tokenUrl: string;
        /** The client ID. */
        clientId: string;
        /**
         * The client secret.
         * @visibility secret
         */
        clientSecret: string;
        /** The scopes to request, separated by spaces. */
        scope?: string;
      };
      /**
       * Notifications about failed syncs, expiring certificates, and due replacements. They go to the owners of the components that use a
       * secret.
       */
      notifications?: {
        /** On by default if this backend has Backstage's notifications plugin. */
        enabled?: boolean;
        /**
         * Users and groups that are notified about secrets whose owners are unknown, for example
         * `group:default/platform`. Nobody by default.
         */
        recipients?: string[];
        /** How long a sync must have failed, in minutes. 10 by default. */
        failedAfterMinutes?: number;
      };
      /**
       * Whether people can reveal single values. On by default, except for `client-credentials`, where it's
       * off by default.
       */
      reveal?: boolean;
      /**
       * The read operations that service principals (external access tokens and other plugins) can call, by their
       * `operationId` in the OpenAPI document, for example `listSecrets`. None by default: Backstage doesn't apply its
       * permission policy to services. Services can never reveal or change values. Not available for `user`.
       */
      serviceOperations?: string[];
      /**
       * Read-only access to planes, for the sync state of secrets. The sync state on other planes is unknown. Each
       * entry is one cluster with one of kubeconfig, serviceAccount, and inCluster.
       */
      planes?: Array<{
        /** The planes on this cluster, such as `DataPlane/<namespace>/<name>` or `ClusterDataPlane/<name>`. */
        planes: string[];
        kubeconfig?: {
          /** The path of the file on the machine of this backend. */
          path: string;
          /** The kubeconfig's current context by default. */
          context?: string;
        };
        serviceAccount?: {
          /** The URL of the cluster's Kubernetes API. */
          url: string;
          /** @visibility secret */
          token?: string;
          /** A file with the token, instead of `token`. The backend reads it again when it changes. */
          tokenFile?: string;
          /** The certificate authority (Base64-encoded PEM). The system's certificate authorities by default. */
          caData?: string;
        };
        /** Set to true if this backend runs on the cluster and uses the service account of its pod. */
        inCluster?: boolean;
      }>;
      /**
       * Read-only access to the control plane, to check its platform secrets: the secrets that OpenChoreo's own
       * parts need. Their state is unknown without. One of kubeconfig, serviceAccount, and inCluster.
       */
      controlPlane?: {
        kubeconfig?: {
          /** The path of the file on the machine of this backend. */
          path: string;
          /** The kubeconfig's current context by default. */
          context?: string;
        };
        serviceAccount?: {
          /** The URL of the cluster's Kubernetes API. */
          url: string;
          /** @visibility secret */
          token?: string;
          /** A file with the token, instead of `token`. The backend reads it again when it changes. */
          tokenFile?: string;
          /** The certificate authority (Base64-encoded PEM). The system's certificate authorities by default. */
          caData?: string;
        };
        /** Set to true if this backend runs on the cluster and uses the service account of its pod. */
        inCluster?: boolean;
      };
      /**
       * Access to the versions that OpenBao or Vault (KV v2) keep of secrets, for history, restoring, undoing deletions,
       * and destroying versions. These are absent for planes with other stores.
       */
      stores?: Array<{
        /** The name of the ClusterSecretStore: `spec.secretStoreRef.name` of the planes. */
        name: string;
        /**
         * The planes that the entry is for, such as `DataPlane/<namespace>/<name>`, if clusters have different stores of
         * this name. All planes with a store of this name by default.
         */
        planes?: string[];
        /** The URL of the server, for example `https://openbao.example:8200`. */
        address: string;
        /** The mount of the KV v2 secrets engine. `secret` by default. */
        mount?: string;
        /** The namespace of the server. Its root by default. */
        namespace?: string;
        /** One of tokenFile, kubernetes, and appRole. */
        auth: {
          /** A file with a token. The backend reads it again when it changes. */
          tokenFile?: string;
          /** A login with a service account of Kubernetes. */
          kubernetes?: {
            role: string;
            /** The path of the auth method. `kubernetes` by default. */
            mountPath?: string;
            /** The file with the token of the service account. That of this backend's pod by default. */
            tokenFile?: string;
          };
          /** A login with AppRole. */
          appRole?: {
            roleId: string;
            /** @visibility secret */
            secretId?: string;
            /** A file with the secret ID, instead of `secretId`. The backend reads it for each login. */
            secretIdFile?: string;
            /** The path of the auth method. `approle` by default. */
            mountPath?: string;
          };
        };
        /** A file with the certificate authority (PEM). The system's certificate authorities by default. */
        caFile?: string;
        /** The certificate authority (Base64-encoded PEM), instead of `caFile`. */
        caData?: string;
      }>;
      /** Names and namespaces of platform secrets that differ from OpenChoreo's Helm charts. */
      platformSecrets?: Array<{
        /** The name in OpenChoreo's documentation, for example `backstage-backend-secret`. */
        secret: string;
        /** The kind of plane. All planes that need the secret by default. */
        plane?: 'control' | 'data' | 'workflow';
        namespace?: string;
        /** The name of the Secret on this installation. */
        name?: string;
      }>;
      limits?: {
        /** Maximum values that a user can reveal per minute. 30 by default. */
        revealsPerMinute?: number;
        /** Maximum TLS secrets read per expiry scan. 1,000 by default. */
        certificatesPerScan?: number;
        /** Time limit in seconds for a call to OpenChoreo, and for all reads of a request together. 30 by default. */
        timeoutSeconds?: number;
        /**
         * Minimum age in seconds of an orphaned value. 120 by default. A younger value without a secret may belong
         * to a secret that is being created.
         */
        orphanedAfterSeconds?: number;
      };
    };
  };
}
