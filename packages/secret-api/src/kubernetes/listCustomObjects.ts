import { CustomObjectsApi, type KubeConfig } from '@kubernetes/client-node';
import type { ListOptions } from './types';

/** A list as the API server answers it. */
export interface RawList {
  items: object[];
  metadata?: { continue?: string };
}

/**
 * Lists custom resources. The client's generic list reads the metadata of such a list as if it were
 * that of an object, and so loses where the list goes on.
 */
export function createCustomObjectLister(kubeConfig: KubeConfig) {
  const api = kubeConfig.makeApiClient(CustomObjectsApi);
  return async (
    apiVersion: string,
    kind: string,
    { namespace, labelSelector, limit, continueToken }: ListOptions,
  ): Promise<RawList> => {
    const [group, version] = apiVersion.split('/');
    const options = {
      group,
      version,
      plural: `${kind.toLowerCase()}s`,
      labelSelector,
      limit,
      _continue: continueToken,
    };
    return namespace
      ? api.listNamespacedCustomObject({ ...options, namespace })
      : api.listClusterCustomObject(options);
  };
}
