export interface Config {
  openchoreo?: {
    features?: {
      secretManagement?: {
        /**
         * Enables secret management. Off by default.
         * @visibility frontend
         */
        enabled?: boolean;
      };
    };
    secrets?: {
      /**
       * The path of the Secrets tab, for links to secrets. By default, the path where the tab or the page is mounted, or
       * `/settings/secrets` if the tab is inside a component of the app.
       * @visibility frontend
       */
      path?: string;
      auth?: {
        /**
         * The identity that requests to OpenChoreo use. `user` by default.
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
