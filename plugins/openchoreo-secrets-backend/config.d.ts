export interface Config {
  openchoreo?: {
    /**
     * Where the OpenChoreo API is, for example `https://api.openchoreo.example`.
     */
    baseUrl?: string;
    features?: {
      secretManagement?: {
        /**
         * Whether secrets can be managed; off unless true.
         * @visibility frontend
         */
        enabled?: boolean;
      };
    };
    secrets?: {
      auth?: {
        /**
         * Who asks OpenChoreo: the person (`user`, the default), one service identity, or nobody
         * (`none`, for control planes without security on a developer's machine).
         * @visibility frontend
         */
        mode?: 'user' | 'client-credentials' | 'none';
        /**
         * The OAuth 2.0 token endpoint, in the mode `client-credentials`.
         */
        tokenUrl?: string;
        /** The client id, in the mode `client-credentials`. */
        clientId?: string;
        /**
         * The client secret, in the mode `client-credentials`.
         * @visibility secret
         */
        clientSecret?: string;
        /** The scopes to ask for, separated by spaces, in the mode `client-credentials`. */
        scope?: string;
      };
      /**
       * Whether single values can be revealed. On unless false; in the mode `client-credentials` off
       * unless true.
       */
      reveal?: boolean;
      /**
       * The read operations that service principals (external access tokens and other plugins) can call, by their
       * `operationId` in the OpenAPI document, for example `listSecrets`. None by default: Backstage doesn't apply its
       * permission policy to services. Services can never reveal or change values. Not available in the mode `user`.
       */
      serviceOperations?: string[];
      /**
       * Read-only access to planes, to tell whether secrets are really there; nothing is told of planes
       * that are not named. Each entry is one cluster with one of kubeconfig, serviceAccount and inCluster.
       */
      planes?: Array<{
        /** The planes on this cluster: `DataPlane/<namespace>/<name>`, `ClusterDataPlane/<name>`, ... */
        planes: string[];
        kubeconfig?: {
          /** The file, as this backend sees it. */
          path: string;
          /** The current context unless given. */
          context?: string;
        };
        serviceAccount?: {
          /** Where the cluster's Kubernetes API is. */
          url: string;
          /** @visibility secret */
          token?: string;
          /** A file with the token, instead of `token`; read again when it changes. */
          tokenFile?: string;
          /** The certificate authority, PEM in base64; those of the system unless given. */
          caData?: string;
        };
        /** Whether this backend runs on the cluster, and uses the service account of its pod. */
        inCluster?: boolean;
      }>;
      /**
       * Read-only access to the control plane, to tell which of the secrets that OpenChoreo itself needs are
       * there; nothing is told of them without. One of kubeconfig, serviceAccount and inCluster.
       */
      controlPlane?: {
        kubeconfig?: {
          /** The file, as this backend sees it. */
          path: string;
          /** The current context unless given. */
          context?: string;
        };
        serviceAccount?: {
          /** Where the cluster's Kubernetes API is. */
          url: string;
          /** @visibility secret */
          token?: string;
          /** A file with the token, instead of `token`; read again when it changes. */
          tokenFile?: string;
          /** The certificate authority, PEM in base64; those of the system unless given. */
          caData?: string;
        };
        /** Whether this backend runs on the cluster, and uses the service account of its pod. */
        inCluster?: boolean;
      };
      /** Where the secrets that OpenChoreo itself needs are, where that is not where its charts put them. */
      platformSecrets?: Array<{
        /** As OpenChoreo's documentation calls it, for example `backstage-backend-secret`. */
        secret: string;
        /** On which planes; all that need it unless given. */
        plane?: 'control' | 'data' | 'workflow';
        namespace?: string;
        /** How it is called here. */
        name?: string;
      }>;
      limits?: {
        /** How many values one user may reveal in a minute; 30 unless given. */
        revealsPerMinute?: number;
        /** How many TLS secrets one look for certificates that expire reads at the most; 1,000 unless given. */
        certificatesPerScan?: number;
        /** Time limit for a call to OpenChoreo, and for all reads of one request together, in seconds; 30 by default. */
        timeoutSeconds?: number;
        /**
         * How old a value on a plane must be, in seconds, before it is called orphaned where no secret stands
         * for it; 120 unless given. A younger one may belong to a secret that is being created.
         */
        orphanedAfterSeconds?: number;
      };
    };
  };
}
