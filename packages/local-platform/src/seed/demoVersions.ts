import type { KvData, KvEntry, KvSnapshot } from '../store/KvStore';

const DAY_MS = 24 * 60 * 60_000;

/** The earlier saves of the demo's `db-creds`; the last one has the values of its Secret. */
const saves: { daysAgo: number; versions: KvData[] }[] = [
  {
    daysAgo: 41,
    versions: [{ password: 'first' }, { password: 'first', username: 'shop' }],
  },
  {
    daysAgo: 12,
    versions: [
      { password: 'first', username: 'shop', 'ca.pem': 'demo' },
      { password: 'second', username: 'shop', 'ca.pem': 'demo' },
    ],
  },
  {
    daysAgo: 3,
    versions: [
      { password: 'second', username: 'shop_rw', 'ca.pem': 'demo' },
      { password: 'demo', username: 'shop_rw', 'ca.pem': 'demo' },
    ],
  },
];

/**
 * The versions that the embedded store begins with in the demo, so that a secret has a history. External Secrets Operator
 * then finds its own entry with the current values, and writes no version.
 */
export function createDemoVersions(now = Date.now()): KvSnapshot {
  const path = 'shop-demo/generic/db-creds';
  const versions = saves
    .flatMap(({ daysAgo, versions: written }) =>
      written.map((data, index) => ({
        createdTime: new Date(now - daysAgo * DAY_MS + index * 5).toISOString(),
        data,
      })),
    )
    .map((version, index) => ({
      ...version,
      version: index + 1,
      deletionTime: '',
      isDestroyed: false,
    }));
  const entry: KvEntry = {
    createdTime: versions[0].createdTime,
    updatedTime: versions[versions.length - 1].createdTime,
    customMetadata: undefined,
    isCasRequired: false,
    maxVersions: 0,
    versions,
    currentVersion: versions.length,
  };
  return [
    [path, entry],
    // The mark of ownership, which External Secrets Operator keeps below another path than the data.
    [
      `secret/${path}`,
      {
        ...entry,
        customMetadata: { 'managed-by': 'external-secrets' },
        versions: [],
        currentVersion: 0,
      },
    ],
  ];
}
