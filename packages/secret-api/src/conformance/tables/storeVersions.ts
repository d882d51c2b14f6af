import { needing, request, status, type Case } from '../cases';
import { create, SECRETS } from './refusedRequests';

interface Metadata {
  current_version?: number;
  custom_metadata?: Record<string, string> | null;
  versions?: Record<string, { deletion_time: string }>;
}

/** Creates a case that polls the metadata of an entry of the KV engine. */
function metadata(
  title: string,
  path: string,
  select: (found: Metadata) => unknown,
  recorded: unknown,
): Case {
  return {
    title: `${title}: store metadata ${path}`,
    observe: async installation => {
      const found = await installation.readStoreMetadata(path);
      return found && select(found);
    },
    recorded,
    isEventual: true,
  };
}

const entry = '{ns}/generic/versions';

const currentVersion = (title: string, recorded: number) =>
  metadata(
    title,
    entry,
    found => [found.current_version, found.custom_metadata],
    [recorded, null],
  );

const path = `${SECRETS}/versions`;

/** Versions that External Secrets Operator writes: one for each changed key, and one for each removed key. */
export const storeVersions: Case[] = needing(
  'store',
  status(
    'create',
    create({
      secretName: 'versions',
      data: { username: 'admin', password: 's3cret' },
    }),
    201,
  ),
  currentVersion('two versions for two keys', 2),
  metadata(
    'owner of the entry, at a path with the mount twice',
    `secret/${entry}`,
    ({ current_version, custom_metadata, versions }) => ({
      current_version,
      custom_metadata,
      versions,
    }),
    {
      current_version: 0,
      custom_metadata: { 'managed-by': 'external-secrets' },
      versions: {},
    },
  ),
  status(
    'update of one key',
    ['PUT', path, { data: { username: 'admin', password: 'n3w' } }],
    200,
  ),
  currentVersion('one version for one changed key', 3),
  status(
    'update of one key, with one added and one removed',
    ['PUT', path, { data: { password: 'p3', token: 't3' } }],
    200,
  ),
  currentVersion('a version for each change', 6),
  request('delete', ['DELETE', path], 204),
  metadata(
    'a deleted version',
    entry,
    ({ current_version = 0, versions }) => [
      current_version,
      versions?.[current_version].deletion_time,
      versions?.[1].deletion_time,
    ],
    [7, '{time}', ''],
  ),
  metadata(
    'no owner of a deleted entry',
    `secret/${entry}`,
    found => found,
    undefined,
  ),
);
