/** Data of one version of a secret: JSON values as the client sent them. */
export type KvData = Record<string, unknown>;

export interface KvVersion {
  version: number;
  createdTime: string;
  /** RFC 3339 time of the soft delete; empty if the version isn't deleted. */
  deletionTime: string;
  /** Whether the data was permanently removed. */
  isDestroyed: boolean;
  data: KvData | undefined;
}

export interface KvEntry {
  createdTime: string;
  updatedTime: string;
  customMetadata: Record<string, string> | undefined;
  isCasRequired: boolean;
  maxVersions: number;
  /** In ascending order; versions beyond the limit are dropped. */
  versions: KvVersion[];
  currentVersion: number;
}

export interface MetadataChange {
  customMetadata?: Record<string, string>;
  isCasRequired?: boolean;
  maxVersions?: number;
}

/** KV-v2 operations on versions: soft delete, restore, and permanent removal. */
export const versionChanges = ['delete', 'undelete', 'destroy'] as const;

export type VersionChange = (typeof versionChanges)[number];

/** The check-and-set version of a write isn't the current version. */
export class CasMismatchError extends Error {
  constructor() {
    super('check-and-set parameter did not match the current version');
    this.name = 'CasMismatchError';
  }
}

/** Versioned secrets of one KV-v2 mount, by path. */
export interface KvStore {
  get(path: string): KvEntry | undefined;
  /** Adds a version. With `cas`, only if `cas` is the current version (0: no version exists). */
  put(path: string, data: KvData, cas?: number): KvVersion;
  /** Soft-deletes the latest version. */
  deleteLatest(path: string): void;
  /** Soft-deletes, restores, or destroys versions by number. Ignores unknown numbers, as OpenBao does. */
  changeVersions(path: string, change: VersionChange, numbers: number[]): void;
  putMetadata(path: string, change: MetadataChange): void;
  /** Removes all versions and the metadata. */
  deleteMetadata(path: string): void;
  /** Lists the names directly under a path, sorted; folders end with a slash. */
  list(folder: string): string[];
}

/** All entries by path, as JSON. */
export type KvSnapshot = [path: string, entry: KvEntry][];

const MAX_VERSIONS = 10;

export class InMemoryKvStore implements KvStore {
  readonly #entries: Map<string, KvEntry>;
  #revision = 0;

  private constructor(snapshot: KvSnapshot) {
    this.#entries = new Map(snapshot);
  }

  /** Creates a store from a snapshot; empty by default. */
  static create(snapshot: KvSnapshot = []): InMemoryKvStore {
    return new InMemoryKvStore(snapshot);
  }

  /** Increases with each write. */
  get revision(): number {
    return this.#revision;
  }

  snapshot(): KvSnapshot {
    return [...this.#entries];
  }

  get(path: string): KvEntry | undefined {
    return this.#entries.get(path);
  }

  put(path: string, data: KvData, cas?: number): KvVersion {
    const entry = this.#entries.get(path) ?? createEntry();
    const expected = entry.isCasRequired ? cas ?? -1 : cas;
    if (expected !== undefined && expected !== entry.currentVersion) {
      throw new CasMismatchError();
    }
    const version = {
      version: entry.currentVersion + 1,
      createdTime: new Date().toISOString(),
      deletionTime: '',
      isDestroyed: false,
      data,
    };
    this.#set(path, {
      ...entry,
      updatedTime: version.createdTime,
      currentVersion: version.version,
      versions: [...entry.versions, version].slice(
        -(entry.maxVersions || MAX_VERSIONS),
      ),
    });
    return version;
  }

  deleteLatest(path: string): void {
    const latest = latestVersion(this.#entries.get(path));
    if (latest) {
      this.changeVersions(path, 'delete', [latest.version]);
    }
  }

  changeVersions(path: string, change: VersionChange, numbers: number[]): void {
    const entry = this.#entries.get(path);
    if (entry) {
      this.#set(path, {
        ...entry,
        versions: entry.versions.map(version =>
          numbers.includes(version.version)
            ? changeVersion(version, change)
            : version,
        ),
      });
    }
  }

  putMetadata(path: string, change: MetadataChange): void {
    const entry = this.#entries.get(path) ?? createEntry();
    const set = Object.entries(change).filter(
      ([, value]) => value !== undefined,
    );
    this.#set(path, {
      ...entry,
      ...Object.fromEntries(set),
      updatedTime: new Date().toISOString(),
    });
  }

  deleteMetadata(path: string): void {
    this.#revision += 1;
    this.#entries.delete(path);
  }

  #set(path: string, entry: KvEntry): void {
    this.#revision += 1;
    this.#entries.set(path, entry);
  }

  list(folder: string): string[] {
    const prefix =
      folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const names = [...this.#entries.keys()]
      .filter(path => path.startsWith(prefix))
      .map(path => path.slice(prefix.length).replace(/\/.*$/, '/'));
    return [...new Set(names)].sort();
  }
}

/** Returns the version that a read without a version number returns; can be a deleted version. */
export function latestVersion(
  entry: KvEntry | undefined,
): KvVersion | undefined {
  return entry?.versions.at(-1);
}

function createEntry(): KvEntry {
  const createdTime = new Date().toISOString();
  return {
    createdTime,
    updatedTime: createdTime,
    customMetadata: undefined,
    isCasRequired: false,
    maxVersions: 0,
    versions: [],
    currentVersion: 0,
  };
}

function changeVersion(version: KvVersion, change: VersionChange): KvVersion {
  if (version.isDestroyed) {
    return version;
  }
  switch (change) {
    case 'delete':
      return version.deletionTime
        ? version
        : { ...version, deletionTime: new Date().toISOString() };
    case 'undelete':
      return { ...version, deletionTime: '' };
    default:
      return { ...version, isDestroyed: true, data: undefined };
  }
}
