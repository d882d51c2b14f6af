import { useApi } from '@backstage/frontend-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { SecretsApiError } from '../../api/SecretsApiError';
import { secretsApiRef } from '../../api/SecretsApi';
import { SecretsApiProvider } from '../../hooks/data/SecretsApiContext';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useTokenSource } from '../../hooks/useTokenSource';
import { Notice } from '../Notice';

const STALE_AFTER_MS = 30_000;

export interface SecretsConnectionProps {
  children: ReactNode;
}

/** Our backend for what stands inside; everything that was learnt is forgotten when it is left. */
export function SecretsConnection({ children }: SecretsConnectionProps) {
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
      <SecretsApiProvider value={signedIn}>{children}</SecretsApiProvider>
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
