import type { FaultSwitch } from '../faults/FaultSwitch';
import { startLocalServer } from '../http/LocalServer';
import { createStoreApp } from './createStoreApp';
import type { KvStore } from './KvStore';

const TOKEN = 'root';
const HISTORY_TOKEN = 'history';

/**
 * Connection to a running OpenBao or Vault.
 *
 * @public
 */
export interface OpenBaoAccess {
  /** URL, including the path prefix of a proxy. */
  address: string;
  token: string;
  /** Vault namespace; the root namespace by default. */
  namespace?: string;
}

export interface StartStoreOptions {
  storePort?: number;
  openBao?: OpenBaoAccess;
  kvStore: KvStore;
  faults: FaultSwitch;
  onError(error: Error): void;
}

export interface RunningStore {
  storeUrl: string;
  storeToken: string;
  /** Token that can read, delete, and destroy versions but can't write; embedded store only. */
  historyToken?: string;
  storeNamespace?: string;
  stop(): Promise<void>;
}

/** Starts the embedded store, or returns the access to a running OpenBao. */
export async function startStore({
  storePort = 0,
  openBao,
  kvStore,
  faults,
  onError,
}: StartStoreOptions): Promise<RunningStore> {
  if (openBao) {
    return {
      storeUrl: openBao.address,
      storeToken: openBao.token,
      ...(openBao.namespace && { storeNamespace: openBao.namespace }),
      stop: async () => undefined,
    };
  }
  const seal = {
    get isSealed() {
      return faults.fault?.kind === 'sealed';
    },
  };
  const { url, stop } = await startLocalServer({
    port: storePort,
    listener: createStoreApp({
      store: kvStore,
      token: TOKEN,
      historyToken: HISTORY_TOKEN,
      seal,
      faults,
      onError,
    }),
  });
  return {
    storeUrl: url,
    storeToken: TOKEN,
    historyToken: HISTORY_TOKEN,
    stop,
  };
}
