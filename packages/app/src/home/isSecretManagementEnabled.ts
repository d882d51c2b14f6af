import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Reads the flag that switches secret management on. */
export function isSecretManagementEnabled(config: ConfigApi): boolean {
  return (
    config.getOptionalBoolean('openchoreo.features.secretManagement.enabled') ??
    false
  );
}
