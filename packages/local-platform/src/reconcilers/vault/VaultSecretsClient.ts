import {
  NoSecretError,
  type RemoteReference,
  type RemoteVersion,
  type SecretsClient,
} from './SecretsClient';
import type { VaultApi } from './VaultApi';

/** Metadata of secrets that ESO wrote. ESO doesn't overwrite secrets without this metadata. */
const OWNER = { 'managed-by': 'external-secrets' };

export interface VaultSecretsClientOptions {
  api: VaultApi;
  /** Mount path of the KV-v2 engine. */
  mount: string;
}

/**
 * Reproduces the vault provider of External Secrets Operator, including a quirk: the mount prefix of a remote key is
 * removed from data paths but not from metadata paths.
 */
export class VaultSecretsClient implements SecretsClient {
  readonly #api: VaultApi;
  readonly #mount: string;

  private constructor({ api, mount }: VaultSecretsClientOptions) {
    this.#api = api;
    this.#mount = mount;
  }

  static create(options: VaultSecretsClientOptions): VaultSecretsClient {
    return new VaultSecretsClient(options);
  }

  async pushSecret(
    { remoteKey, property }: RemoteReference,
    value: string,
  ): Promise<void> {
    const current = await this.#readData(remoteKey);
    if (current) {
      await this.#assertOwned(remoteKey);
    }
    if (property !== undefined && current?.[property] === value) {
      return;
    }
    const data =
      property === undefined
        ? parseObject(value)
        : { ...current, [property]: value };
    await this.#api.write(this.#metadataPath(remoteKey), {
      custom_metadata: OWNER,
    });
    await this.#api.write(this.#dataPath(remoteKey), { data });
  }

  async deleteSecret({ remoteKey, property }: RemoteReference): Promise<void> {
    const current = await this.#readData(remoteKey);
    if (!current || !(await this.#isOwned(remoteKey))) {
      return;
    }
    const remaining = Object.entries(current).filter(
      ([key]) => key !== property,
    );
    if (property !== undefined && remaining.length > 0) {
      const data = Object.fromEntries(remaining);
      await this.#api.write(this.#dataPath(remoteKey), { data });
      return;
    }
    await this.#api.delete(this.#dataPath(remoteKey));
    await this.#api.delete(this.#metadataPath(remoteKey));
  }

  async getSecret({
    remoteKey,
    property,
    version,
  }: RemoteVersion): Promise<string> {
    const data = await this.#readData(remoteKey, version);
    if (!data) {
      throw new NoSecretError();
    }
    if (property === undefined) {
      return JSON.stringify(data);
    }
    if (!Object.hasOwn(data, property)) {
      throw new Error(`cannot find secret data for key: "${property}"`);
    }
    return toText(data[property]);
  }

  async getSecretMap(
    reference: RemoteVersion,
  ): Promise<Record<string, string>> {
    const data = parseObject(await this.getSecret(reference));
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, toText(value)]),
    );
  }

  async secretExists({
    remoteKey,
    property,
  }: RemoteReference): Promise<boolean> {
    const current = await this.#readData(remoteKey);
    return (
      current !== undefined &&
      (property === undefined || Object.hasOwn(current, property))
    );
  }

  async validate(): Promise<void> {
    await this.#api.read('auth/token/lookup-self');
  }

  async #readData(
    remoteKey: string,
    version?: string,
  ): Promise<VaultData | undefined> {
    try {
      const secret = await this.#api.read<{ data: VaultData | null }>(
        this.#dataPath(remoteKey),
        version === undefined ? {} : { version },
      );
      return secret?.data ?? undefined;
    } catch (error) {
      throw new Error(
        `cannot read secret data from Vault: ${(error as Error).message}`,
      );
    }
  }

  async #readOwner(remoteKey: string): Promise<string | undefined> {
    const metadata = await this.#api.read<{
      custom_metadata: Record<string, string> | null;
    }>(this.#metadataPath(remoteKey));
    return metadata && (metadata.custom_metadata?.['managed-by'] ?? '');
  }

  async #isOwned(remoteKey: string): Promise<boolean> {
    return (await this.#readOwner(remoteKey)) === OWNER['managed-by'];
  }

  /** Because of the path quirk, ESO finds no metadata for secrets that other clients wrote. */
  async #assertOwned(remoteKey: string): Promise<void> {
    const owner = await this.#readOwner(remoteKey);
    if (owner === undefined) {
      throw new Error('secret not found');
    }
    if (owner !== OWNER['managed-by']) {
      throw new Error('secret not managed by external-secrets');
    }
  }

  #dataPath(remoteKey: string): string {
    const prefix = `${this.#mount}/`;
    const path = remoteKey.startsWith(prefix)
      ? remoteKey.slice(prefix.length)
      : remoteKey;
    return `${this.#mount}/data/${path}`;
  }

  #metadataPath(remoteKey: string): string {
    return `${this.#mount}/metadata/${remoteKey}`;
  }
}

type VaultData = Record<string, unknown>;

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parseObject(value: string): VaultData {
  const refusal = 'a secret without a property must be a JSON object of texts';
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed === 'object' && parsed && !Array.isArray(parsed)) {
      return parsed as VaultData;
    }
  } catch {
    throw new Error(refusal);
  }
  throw new Error(refusal);
}
