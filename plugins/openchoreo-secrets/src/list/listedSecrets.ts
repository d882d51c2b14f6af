import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';

/** The list of a namespace in the query cache. */
export interface ListedSecrets {
  items: SecretMetadata[];
  /** `false` while more arrive, and after a failure in between. */
  isComplete: boolean;
}

/** Shows a change in the list before it's loaded again. */
export async function changeListedSecrets(
  queryClient: QueryClient,
  namespace: string,
  change: (items: SecretMetadata[]) => SecretMetadata[],
): Promise<void> {
  const queryKey = queryKeys.secrets(namespace);
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<ListedSecrets>(
    queryKey,
    listed => listed && { ...listed, items: change(listed.items) },
  );
}

/** Loads the list and usage of a namespace again. */
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
