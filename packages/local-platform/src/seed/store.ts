import type { ResourceApi } from '../kubernetes/cluster/types';
import { namespace } from '../kubernetes/resources/core/namespace';
import { secret } from '../kubernetes/resources/core/secret';
import { clusterSecretStore } from '../kubernetes/resources/externalSecrets/clusterSecretStore';
import { KUBECTL } from './manager';

/** Connection of a plane to the KV store. */
export interface StoreAccess {
  storeUrl: string;
  storeToken: string;
  /** OpenBao namespace; the root namespace by default. */
  storeNamespace?: string;
}

const NAMESPACE = 'external-secrets';

/** Seeds a ClusterSecretStore (named `default` by default) and the Secret with its token. */
export function seedStore(
  cluster: ResourceApi,
  { storeUrl, storeToken, storeNamespace }: StoreAccess,
  name = 'default',
): void {
  const token = {
    namespace: NAMESPACE,
    name: name === 'default' ? 'openbao-token' : `${name}-token`,
    key: 'token',
  };
  const manager = KUBECTL;
  cluster.apply({ definition: namespace, name: NAMESPACE }, {}, { manager });
  cluster.apply(
    { definition: secret, namespace: NAMESPACE, name: token.name },
    { stringData: { [token.key]: storeToken } },
    { manager },
  );
  const vault = {
    server: storeUrl,
    path: 'secret',
    ...(storeNamespace && { namespace: storeNamespace }),
    version: 'v2',
    auth: { tokenSecretRef: token },
  };
  cluster.apply(
    { definition: clusterSecretStore, name },
    { spec: { provider: { vault } } },
    { manager },
  );
}
