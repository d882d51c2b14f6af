import { SignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { oidcAuthApiRef } from './apiRefs';

export function OidcSignInPage(props: SignInPageProps) {
  return (
    <SignInPage
      {...props}
      provider={{
        id: 'oidc',
        title: 'OpenChoreo',
        message: 'Sign in with your OpenChoreo account',
        apiRef: oidcAuthApiRef,
      }}
    />
  );
}
