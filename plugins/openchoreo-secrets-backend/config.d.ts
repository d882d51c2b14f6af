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
      limits?: {
        /** How many values one user may reveal in a minute; 30 unless given. */
        revealsPerMinute?: number;
        /** How long one call to OpenChoreo may take, in seconds; 30 unless given. */
        timeoutSeconds?: number;
      };
    };
  };
}
