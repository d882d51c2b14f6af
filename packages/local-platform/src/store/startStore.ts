import type { FaultSwitch } from '../faults/FaultSwitch';
import { startLocalServer } from '../http/LocalServer';
import { createStoreApp } from './createStoreApp';
import type { KvStore } from './KvStore';

const TOKEN = 'root';
const HISTORY_TOKEN = 'history';

/**
 * A running OpenBao or Vault.
 *
 * @public
 */
export interface OpenBaoAccess {
  /** The URL, with the path of a proxy in front of it. */
  address: string;
  token: string;
  /** A namespace of the server; its root by default. */
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
  /** A token that can read, delete, and destroy versions, but write none; only of the embedded store. */
  historyToken?: string;
  storeNamespace?: string;
  stop(): Promise<void>;
}

/** Serves the embedded store, or returns the access to a running OpenBao. */
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
