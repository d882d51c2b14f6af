import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type OpenBao,
  startLocalPlatform,
  startOpenBao,
} from '@openchoreo-secrets/local-platform';
import { KvStore } from '../stores/KvStore';
import type { StoreConfig } from '../stores/storesConfig';

/** The policy that the documentation recommends. */
const POLICY = resolve(__dirname, '../../policies/history.hcl');

export interface TestStore extends OpenBao {
  /** A token with the access that the documentation recommends. */
  historyToken: string;
  /** Calls the store with its root token and returns the `data` of the response. */
  call(method: string, path: string, body?: object): Promise<any>;
}

/** The embedded store, and a real OpenBao. */
export const testStores: Record<string, () => Promise<TestStore>> = {
  'the embedded store': async () => {
    const platform = await startLocalPlatform();
    return {
      ...platform,
      historyToken: platform.historyToken ?? '',
      call: storeCaller(platform),
    };
  },
  OpenBao: startTestOpenBao,
};

/** Starts a real OpenBao with the documented policy, named `history`. */
export async function startTestOpenBao(): Promise<TestStore> {
  const bao = await startOpenBao({ binary: process.env.BAO_PATH });
  const call = storeCaller(bao);
  await call('PUT', 'sys/policies/acl/history', {
    policy: await readFile(POLICY, 'utf8'),
  });
  return { ...bao, call, historyToken: await createHistoryToken(call) };
}

/** Creates a token with the documented policy. */
export async function createHistoryToken(
  call: TestStore['call'],
): Promise<string> {
  const { auth } = await call('POST', 'auth/token/create', {
    policies: ['history'],
    no_default_policy: true,
  });
  return auth.client_token;
}

/** Calls a store with its root token. */
export function storeCaller({
  storeUrl,
  storeToken,
}: Pick<OpenBao, 'storeUrl' | 'storeToken'>): TestStore['call'] {
  return async (method, path, body) => {
    const response = await fetch(`${storeUrl}/v1/${path}`, {
      method,
      headers: { 'X-Vault-Token': storeToken },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok && response.status !== 404) {
      throw new Error(`${method} ${path}: ${response.status}`);
    }
    return text ? JSON.parse(text) : undefined;
  };
}

/** Creates a folder for the credentials of a test file, and deletes it in the end. */
export function createCredentialFiles() {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stores-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return {
    pathOf: (name: string) => join(folder, name),
    async write(name: string, content: string): Promise<string> {
      const file = join(folder, name);
      await writeFile(file, content);
      return file;
    },
  };
}

/** Opens the mount `secret` of a store. */
export function openStore(
  config: Pick<StoreConfig, 'address' | 'auth'> & Partial<StoreConfig>,
): KvStore {
  return new KvStore({
    ...{ id: 'default', name: 'default', mount: 'secret' },
    ...config,
  });
}
