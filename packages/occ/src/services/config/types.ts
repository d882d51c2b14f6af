/** An API that can be talked to. */
export interface ControlPlane {
  name: string;
  url: string;
}

/** How to sign in. */
export interface Credentials {
  name: string;
  /** A JWT. */
  token?: string;
  /** `client_credentials` where a token can be had again with the two below. */
  authMethod?: string;
  clientId?: string;
  clientSecret?: string;
}

/** A control plane with what is usually given with it. */
export interface Context {
  name: string;
  controlplane: string;
  credentials?: string;
  namespace?: string;
}

/** The content of `$HOME/.openchoreo/config`. */
export interface OccConfig {
  currentContext?: string;
  controlplanes: ControlPlane[];
  credentials: Credentials[];
  contexts: Context[];
}
