export interface Config {
  app?: {
    /**
     * How people sign in; as guests unless it is `oidc`.
     * @visibility frontend
     */
    signInProvider?: 'guest' | 'oidc';
  };
}
