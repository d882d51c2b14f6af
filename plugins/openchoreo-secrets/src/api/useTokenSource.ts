import { useApiHolder } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { accessTokenApiRef, openChoreoTokenApiRef } from './openChoreoTokenApi';
import type { TokenSource } from './SecretsApi';
import { readTokenConfig } from './config';

const noToken: TokenSource = async () => undefined;

/**
 * Where the person's OpenChoreo token comes from; `undefined` if one is needed and this app has
 * no API that provides it.
 */
export function useTokenSource(): TokenSource | undefined {
  const config = useApi(configApiRef);
  const apis = useApiHolder();
  return useMemo(() => {
    const { isNeeded, provider } = readTokenConfig(config);
    if (!isNeeded) {
      return noToken;
    }
    if (provider) {
      const auth = apis.get(accessTokenApiRef(provider));
      return auth && (() => auth.getAccessToken());
    }
    const tokens = apis.get(openChoreoTokenApiRef);
    return tokens && (() => tokens.getToken());
  }, [config, apis]);
}
