import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { isSecretsFeatureOn } from './config';

/**
 * Whether the feature flag is on, for hosts that show or hide the tab themselves.
 *
 * @public
 */
export function useSecretsEnabled(): boolean {
  return isSecretsFeatureOn(useApi(configApiRef));
}
