import { SecretValues } from '../values/SecretValues';
import { StoreApi } from './StoreApi';
import type { StoreConfig } from './storesConfig';

/** OpenBao's and Vault's own default. */
const DEFAULT_MAX_VERSIONS = 10;

/** One version of an entry, without its values. */
export interface KvVersion {
  version: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** When it was deleted softly, in milliseconds since 1970. */
  deletedAt?: number;
  isDestroyed: boolean;
}

/** An entry, which has the values of one secret. */
export interface KvMetadata {
  /** The newest version, deleted or not. */
  currentVersion: number;
  maxVersions: number;
  /** Oldest first. */
  versions: KvVersion[];
}

/** The KV v2 secrets engine of an OpenBao or Vault. Each call rejects with a `SecretsError`. */
export class KvStore {
  readonly id: string;
  /** The name of the ClusterSecretStore. */
  readonly name: string;
  readonly planes: StoreConfig['planes'];
  readonly #mount: string;
  readonly #api: StoreApi;

  constructor(config: StoreConfig) {
    this.id = config.id;
    this.name = config.name;
    this.planes = config.planes;
    this.#mount = config.mount;
    this.#api = new StoreApi(config);
  }

  /** The path of a remote key in the engine: External Secrets Operator drops a mount at its beginning. */
  toPath(remoteKey: string): string {
    const prefix = `${this.#mount}/`;
    return remoteKey.startsWith(prefix)
      ? remoteKey.slice(prefix.length)
      : remoteKey;
  }

  /** Returns `undefined` if the entry doesn't exist. */
  async readMetadata(
    path: string,
    signal?: AbortSignal,
  ): Promise<KvMetadata | undefined> {
    const data = await this.#api.call({
      path: `${this.#mount}/metadata/${path}`,
      signal,
    });
    return data ? toMetadata(data as MetadataResponse) : undefined;
  }

  /** Reads the values of a version. Returns `undefined` if it's deleted, destroyed, or doesn't exist. */
  async readVersion(
    path: string,
    version: number,
    signal?: AbortSignal,
  ): Promise<SecretValues | undefined> {
    const data = (await this.#api.call({
      path: `${this.#mount}/data/${path}`,
      query: { version: String(version) },
      signal,
    })) as { data?: Record<string, unknown> | null } | undefined;
    return data?.data ? toValues(data.data) : undefined;
  }

  /** Lists the names under a folder; those of folders end with a slash. */
  async list(folder: string, signal?: AbortSignal): Promise<string[]> {
    const data = await this.#api.call({
      path: `${this.#mount}/metadata/${folder}`,
      query: { list: 'true' },
      signal,
    });
    return (data as { keys?: string[] } | undefined)?.keys ?? [];
  }

  /** Removes the values of versions for good. */
  async destroy(path: string, versions: number[]): Promise<void> {
    await this.#change('destroy', path, versions);
  }

  /**
   * Reads a version that is deleted softly, which only works while it isn't. Nobody writes to the entry of a deleted
   * secret meanwhile.
   */
  async readDeletedVersion(
    path: string,
    version: number,
  ): Promise<SecretValues | undefined> {
    await this.#change('undelete', path, [version]);
    try {
      return await this.readVersion(path, version);
    } finally {
      await this.#change('delete', path, [version]);
    }
  }

  async #change(
    change: 'delete' | 'undelete' | 'destroy',
    path: string,
    versions: number[],
  ): Promise<void> {
    await this.#api.call({
      method: 'POST',
      path: `${this.#mount}/${change}/${path}`,
      body: { versions },
    });
  }
}

interface MetadataResponse {
  current_version: number;
  max_versions: number;
  versions: Record<
    string,
    { created_time: string; deletion_time: string; destroyed: boolean }
  >;
}

function toMetadata({
  current_version: currentVersion,
  max_versions: maxVersions,
  versions,
}: MetadataResponse): KvMetadata {
  return {
    currentVersion,
    maxVersions: maxVersions || DEFAULT_MAX_VERSIONS,
    versions: Object.entries(versions ?? {})
      .map(([number, version]) => ({
        version: Number(number),
        createdAt: Date.parse(version.created_time),
        ...toDeletion(version.deletion_time),
        isDestroyed: version.destroyed,
      }))
      .sort((a, b) => a.version - b.version),
  };
}

/** `delete_version_after` sets a deletion time in the future. */
function toDeletion(time: string): Pick<KvVersion, 'deletedAt'> {
  const deletedAt = Date.parse(time);
  return deletedAt <= Date.now() ? { deletedAt } : {};
}

function toValues(data: Record<string, unknown>): SecretValues {
  return SecretValues.fromRecord(
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  );
}
