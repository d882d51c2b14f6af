import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  parsePlane,
  planeId,
  type PlaneReference,
} from '../planes/planesConfig';

const KEY = 'openchoreo.secrets.stores';
const SERVICE_ACCOUNT_TOKEN =
  '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** How the backend gets a token of a store. */
export type StoreAuth =
  | { type: 'tokenFile'; path: string }
  | { type: 'kubernetes'; role: string; mountPath: string; tokenFile: string }
  | {
      type: 'appRole';
      roleId: string;
      /** Either this or `secretIdFile`. */
      secretId?: string;
      secretIdFile?: string;
      mountPath: string;
    };

/** Access to the versions that an OpenBao or Vault keeps of the secrets on some planes. */
export interface StoreConfig {
  /** Distinguishes the entries, also after a restart. */
  id: string;
  /** The name of the ClusterSecretStore. */
  name: string;
  /** The planes that the entry is for; all with a store of this name if absent. */
  planes?: PlaneReference[];
  address: string;
  /** The mount of the KV v2 secrets engine. */
  mount: string;
  /** A namespace of the server; its root if absent. */
  namespace?: string;
  auth: StoreAuth;
  caFile?: string;
  /** Base64-encoded PEM. */
  caData?: string;
}

/** Reads the access to stores. Throws an InputError if the configuration is wrong. */
export function readStoresConfig(config: Config): StoreConfig[] {
  const stores = (config.getOptionalConfigArray(KEY) ?? []).map(readStore);
  for (const [index, store] of stores.entries()) {
    const other = stores.slice(0, index).find(it => overlaps(it, store));
    if (other) {
      throw new InputError(
        `${KEY} has two entries for the store "${store.name}". Give each of them its own planes.`,
      );
    }
  }
  return stores;
}

function readStore(entry: Config): StoreConfig {
  const name = entry.getString('name');
  const planes = entry
    .getOptionalStringArray('planes')
    ?.map(text => parsePlane(text, KEY));
  const [caFile, caData] = ['caFile', 'caData'].map(key =>
    entry.getOptionalString(key),
  );
  if (caFile !== undefined && caData !== undefined) {
    throw new InputError(
      `The store "${name}" in ${KEY} can't have both caFile and caData`,
    );
  }
  return {
    id: planes ? `${name} of ${planes.map(planeId).join(', ')}` : name,
    name,
    ...(planes && { planes }),
    address: readAddress(entry, name),
    mount: trimSlashes(entry.getOptionalString('mount') ?? 'secret'),
    namespace: entry.getOptionalString('namespace'),
    auth: readAuth(entry, name),
    caFile,
    caData,
  };
}

function readAddress(entry: Config, name: string): string {
  const address = entry.getString('address');
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      `The address of the store "${name}" in ${KEY} must be an http or https URL`,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `The address of the store "${name}" in ${KEY} must be a URL without user, query, or fragment`,
    );
  }
  return address.replace(/\/+$/, '');
}

function readAuth(entry: Config, name: string): StoreAuth {
  const path = entry.getOptionalString('auth.tokenFile');
  const kubernetes = entry.getOptionalConfig('auth.kubernetes');
  const appRole = entry.getOptionalConfig('auth.appRole');
  const given = [path, kubernetes, appRole].filter(it => it !== undefined);
  if (given.length !== 1) {
    throw new InputError(
      `The store "${name}" in ${KEY} needs one of auth.tokenFile, auth.kubernetes, and auth.appRole`,
    );
  }
  if (kubernetes) {
    return {
      type: 'kubernetes',
      role: kubernetes.getString('role'),
      mountPath: readMountPath(kubernetes, 'kubernetes'),
      tokenFile:
        kubernetes.getOptionalString('tokenFile') ?? SERVICE_ACCOUNT_TOKEN,
    };
  }
  if (appRole) {
    const secretId = appRole.getOptionalString('secretId');
    const secretIdFile = appRole.getOptionalString('secretIdFile');
    if ((secretId === undefined) === (secretIdFile === undefined)) {
      throw new InputError(
        `auth.appRole of the store "${name}" in ${KEY} needs either secretId or secretIdFile`,
      );
    }
    return {
      type: 'appRole',
      roleId: appRole.getString('roleId'),
      ...(secretId !== undefined ? { secretId } : { secretIdFile }),
      mountPath: readMountPath(appRole, 'approle'),
    };
  }
  return { type: 'tokenFile', path: path ?? '' };
}

function readMountPath(auth: Config, fallback: string): string {
  return trimSlashes(auth.getOptionalString('mountPath') ?? fallback);
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

/** Whether two entries could both be for the store of one plane. */
function overlaps(a: StoreConfig, b: StoreConfig): boolean {
  if (a.name !== b.name) {
    return false;
  }
  if (!a.planes || !b.planes) {
    return true;
  }
  const ids = new Set(a.planes.map(planeId));
  return b.planes.some(plane => ids.has(planeId(plane)));
}
