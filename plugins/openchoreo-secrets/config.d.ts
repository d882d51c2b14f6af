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
      /**
       * Where the app shows the Secrets tab, for links to it; found by itself unless given, and `/settings/secrets` where
       * the tab is inside of a component of the app.
       * @visibility frontend
       */
      path?: string;
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
