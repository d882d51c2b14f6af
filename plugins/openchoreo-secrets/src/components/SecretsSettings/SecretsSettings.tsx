import { useApi } from '@backstage/frontend-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { SecretsApiError } from '../../api/SecretsApiError';
import { secretsApiRef } from '../../api/SecretsApi';
import { SecretsApiProvider } from '../../hooks/SecretsApiContext';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useTokenSource } from '../../hooks/useTokenSource';
import { Notice } from '../Notice';
import { SecretsBrowser } from './SecretsBrowser';

const STALE_AFTER_MS = 30_000;

/** The Secrets tab: everything that it knows is forgotten when it is left. */
export function SecretsSettings() {
  const { t } = useSecretsTranslation();
  const api = useApi(secretsApiRef);
  const getToken = useTokenSource();
  const [queryClient] = useState(createQueryClient);
  const signedIn = useMemo(
    () => getToken && api.withToken(getToken),
    [api, getToken],
  );
  if (!signedIn) {
    return (
      <Notice
        isAlert
        title={t('state.noTokenSource')}
        text={t('state.noTokenSourceReason')}
      />
    );
  }
  return (
    <QueryClientProvider client={queryClient}>
      <SecretsApiProvider value={signedIn}>
        <SecretsBrowser />
      </SecretsApiProvider>
    </QueryClientProvider>
  );
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 1 &&
          error instanceof SecretsApiError &&
          error.status === 0,
      },
    },
  });
}
