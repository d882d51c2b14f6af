import type { ConfigApi } from '@backstage/frontend-plugin-api';

/**
 * Whether the feature flag is on. A value that isn't a boolean counts as off, so that a mistake in the
 * configuration cannot keep the app from starting.
 */
export function isSecretsFeatureOn(
  config: Pick<ConfigApi, 'getOptionalBoolean'>,
): boolean {
  try {
    return (
      config.getOptionalBoolean(
        'openchoreo.features.secretManagement.enabled',
      ) === true
    );
  } catch {
    return false;
  }
}

/** Where the OpenChoreo token comes from. */
export interface TokenConfig {
  /** Whether the person's own token has to be sent. */
  isNeeded: boolean;
  /** The Backstage auth provider to take it from. */
  provider?: string;
}

export function readTokenConfig(
  config: Pick<ConfigApi, 'getOptionalString'>,
): TokenConfig {
  const key = 'openchoreo.secrets.auth';
  const mode = config.getOptionalString(`${key}.mode`) ?? 'user';
  return {
    isNeeded: mode === 'user',
    provider: config.getOptionalString(`${key}.provider`),
  };
}

/** The path of the Secrets tab, if configured. */
export function readTabPath(
  config: Pick<ConfigApi, 'getOptionalString'>,
): string | undefined {
  const path = config.getOptionalString('openchoreo.secrets.path');
  return path?.replace(/(?!^)\/+$/, '');
}
