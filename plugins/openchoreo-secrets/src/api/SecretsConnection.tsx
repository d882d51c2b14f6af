import { useApi } from '@backstage/frontend-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { EmptyPanel } from '../ui/EmptyPanel';
import { secretsApiRef, type SecretsApi } from './SecretsApi';
import { SecretsApiProvider } from './SecretsApiContext';
import { SecretsApiError } from './SecretsApiError';
import { useTokenSource } from './useTokenSource';

const STALE_AFTER_MS = 30_000;

/** One per app, so that the tab, entity pages, and every picker share what they load. */
const queryClients = new WeakMap<SecretsApi, QueryClient>();

export interface SecretsConnectionProps {
  children: ReactNode;
}

/** Provides the API with the person's OpenChoreo token and the app's query cache, which holds no values. */
export function SecretsConnection({ children }: SecretsConnectionProps) {
  const { t } = useBaseTranslation();
  const api = useApi(secretsApiRef);
  const getToken = useTokenSource();
  const signedIn = useMemo(
    () => getToken && api.withToken(getToken),
    [api, getToken],
  );
  if (!signedIn) {
    return (
      <EmptyPanel
        isAlert
        title={t('state.noTokenSource')}
        text={t('state.noTokenSourceReason')}
      />
    );
  }
  return (
    <QueryClientProvider client={queryClientOf(api)}>
      <SecretsApiProvider value={signedIn}>{children}</SecretsApiProvider>
    </QueryClientProvider>
  );
}

function queryClientOf(api: SecretsApi): QueryClient {
  const client = queryClients.get(api) ?? createQueryClient();
  queryClients.set(api, client);
  return client;
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
