import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** The user or service that asks, as Backstage names it. */
export function nameOfPrincipal({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? 'unknown';
}
