import { CustomObjectsApi, type KubeConfig } from '@kubernetes/client-node';
import type { ListOptions } from './types';

/** A list response of the API server. */
export interface RawList {
  items: object[];
  metadata?: { continue?: string };
}

/**
 * Creates a function that lists custom resources. The client's generic list parses the list metadata as object
 * metadata and loses the continue token.
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
