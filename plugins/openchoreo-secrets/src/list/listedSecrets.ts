import type {
  SecretMetadata,
  SecretPage,
} from '@openchoreo-secrets/plugin-common';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';

/** Changes the list of a namespace as it was loaded, page by page, so that what was done is seen at once. */
export async function changeListedSecrets(
  queryClient: QueryClient,
  namespace: string,
  change: (items: SecretMetadata[], page: number) => SecretMetadata[],
): Promise<void> {
  const queryKey = queryKeys.secrets(namespace);
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<InfiniteData<SecretPage>>(
    queryKey,
    data =>
      data && {
        ...data,
        pages: data.pages.map((page, index) => ({
          ...page,
          items: change(page.items, index),
        })),
      },
  );
}

/** Loads the list of a namespace anew, and whether its secrets are what those who use them ask for. */
export function refreshListedSecrets(
  queryClient: QueryClient,
  namespace: string,
): void {
  for (const queryKey of [
    queryKeys.secrets(namespace),
    queryKeys.usage(namespace),
  ]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
