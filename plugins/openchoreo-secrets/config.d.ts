export interface Config {
  openchoreo?: {
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
         * Who asks OpenChoreo; `user` unless given.
         * @visibility frontend
         */
        mode?: 'user' | 'client-credentials' | 'none';
        /**
         * The Backstage auth provider whose access token is the OpenChoreo token, for example `oidc`.
         * Without it the token comes from the API with the id `openchoreo.token`.
         * @visibility frontend
         */
        provider?: string;
      };
    };
  };
}
