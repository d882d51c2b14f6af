import type { TargetPlaneRef } from '@openchoreo-secrets/plugin-common';
import type { PluginDatabase } from '../../database';
import type { SecretId } from '../secrets/SecretsService';

const TABLE = 'deleted_secrets';
const RETENTION_MS = 90 * 24 * 60 * 60_000;

/** A secret that was deleted through this backend, without values. */
export interface DeletionRecord extends SecretId {
  type: string;
  category: string;
  targetPlane: TargetPlaneRef;
  /** The labels that people set. */
  labels: Record<string, string>;
  keys: string[];
  /** The ID of the store in the configuration. */
  store: string;
  /** Where the store has the values. */
  path: string;
  /** The newest version at the deletion; absent if the store couldn't be read. */
  lastVersion?: number;
  /** Milliseconds since 1970. */
  deletedAt: number;
  /** The entity reference of the person. */
  deletedBy: string;
}

/** Keeps the last deletion of each secret for 90 days. */
export class DeletionRecords {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** Replaces the record of an earlier deletion. */
  async save({
    targetPlane,
    lastVersion,
    deletedBy,
    labels,
    keys,
    ...record
  }: Omit<DeletionRecord, 'deletedAt'>): Promise<void> {
    await this.#database.query((knex, now) =>
      knex(TABLE)
        .insert({
          ...record,
          target_plane: JSON.stringify(targetPlane),
          labels: JSON.stringify(labels),
          keys: JSON.stringify(keys),
          last_version: lastVersion ?? null,
          deleted_at: knex.raw(now),
          deleted_by: deletedBy,
        })
        .onConflict(['namespace', 'name'])
        .merge(),
    );
  }

  async find({
    namespace,
    name,
  }: SecretId): Promise<DeletionRecord | undefined> {
    const row = await this.#database.query(knex =>
      knex(TABLE).where({ namespace, name }).first(),
    );
    return row && toRecord(row);
  }

  /** Lists the records of a namespace, or all. */
  async list(namespace?: string): Promise<DeletionRecord[]> {
    const rows = await this.#database.query(knex =>
      knex(TABLE)
        .where(namespace === undefined ? {} : { namespace })
        .orderBy('name'),
    );
    return rows.map(toRecord);
  }

  async remove({ namespace, name }: SecretId): Promise<void> {
    await this.#database.query(knex =>
      knex(TABLE).where({ namespace, name }).delete(),
    );
  }

  async removeExpired(): Promise<void> {
    await this.#database.query((knex, now) =>
      knex(TABLE)
        .where('deleted_at', '<', knex.raw(`${now} - ${RETENTION_MS}`))
        .delete(),
    );
  }
}

interface Row {
  namespace: string;
  name: string;
  type: string;
  category: string;
  target_plane: string;
  labels: string;
  keys: string;
  store: string;
  path: string;
  last_version: number | null;
  deleted_at: number | string;
  deleted_by: string;
}

function toRecord({
  target_plane: targetPlane,
  labels,
  keys,
  last_version: lastVersion,
  deleted_at: deletedAt,
  deleted_by: deletedBy,
  ...row
}: Row): DeletionRecord {
  return {
    ...row,
    targetPlane: JSON.parse(targetPlane),
    labels: JSON.parse(labels),
    keys: JSON.parse(keys),
    ...(lastVersion !== null && { lastVersion }),
    deletedAt: Number(deletedAt),
    deletedBy,
  };
}
