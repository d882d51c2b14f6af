import { ConfigReader } from '@backstage/core-app-api';

/** The configuration of an app in which the feature is on or off. */
export function configOf(enabled: boolean) {
  return new ConfigReader({
    app: { baseUrl: 'http://localhost', title: 'Test' },
    backend: { baseUrl: 'http://localhost:7007' },
    openchoreo: {
      features: { secretManagement: { enabled } },
      secrets: { auth: { mode: 'none' } },
    },
  });
}
