import { toPushSecret } from '../planes/externalSecrets';
import type { ClusterState } from '../planes/PlaneStates';
import { secretReference } from '../__testUtils__/objects';
import {
  observeCertificates,
  observeReplacements,
  observeSyncs,
} from './concerns';

const now = Date.parse('2026-11-28T12:00:00Z');
const failedAfterMs = 10 * 60_000;
const secret = { namespace: 'acme-corp', name: 'db-creds' };

function pushSecret(status: 'True' | 'False', since: string, deleted = false) {
  return toPushSecret({
    metadata: {
      name: 'db-creds',
      namespace: 'openchoreo-kv-acme-corp',
      generation: 1,
      annotations: { 'openchoreo.dev/sync-trigger': '2026-11-28T11:00:00Z' },
      ...(deleted && { deletionTimestamp: '2026-11-28T11:00:00Z' }),
    },
    status: {
      refreshTime: '2026-11-28T11:00:05Z',
      syncedResourceVersion: '1-abc',
      conditions: [
        {
          type: 'Ready',
          status,
          message: 'could not write planted-marker',
          lastTransitionTime: since,
        },
      ],
    },
  });
}

function cluster(pushSecrets?: ClusterState['pushSecrets']): ClusterState {
  return {
    planes: [],
    connection: { type: 'inCluster' },
    reachability: { state: 'reachable' },
    ...(pushSecrets && { pushSecrets }),
  };
}

describe('observeSyncs', () => {
  const observe = (...clusters: ClusterState[]) =>
    observeSyncs(clusters, { failedAfterMs, now });

  it.each([
    ['10 minutes', '2026-11-28T11:50:00Z', 1],
    ['a second less', '2026-11-28T11:50:01Z', 0],
  ])('finds a sync that has failed for %s', (_, since, count) => {
    const failed = pushSecret('False', since);
    const { concerns } = observe(cluster([failed]));
    expect(concerns).toHaveLength(count);
  });

  it('tells a failed push and a failed removal apart, without their messages', () => {
    const since = '2026-11-28T11:30:00Z';
    const concerns = [false, true].flatMap(
      deleted =>
        observe(cluster([pushSecret('False', since, deleted)])).concerns,
    );
    expect(concerns).toEqual([
      expect.objectContaining({ secret, stage: 'push' }),
      expect.objectContaining({ secret, stage: 'removal' }),
    ]);
    expect(JSON.stringify(concerns)).not.toContain('planted-marker');
  });

  it('knows how a failure ended, if the watch is current', () => {
    const synced = pushSecret('True', '2026-11-28T11:59:00Z');
    const failing = pushSecret('False', '2026-11-28T11:59:00Z');
    const outcomeOf = (...clusters: ClusterState[]) =>
      observe(...clusters).outcomeOf(secret);
    expect(outcomeOf(cluster([synced]))).toBe('resolved');
    expect(outcomeOf(cluster([failing]))).toBeUndefined();
    expect(outcomeOf(cluster([]))).toBe('deleted');
    expect(outcomeOf(cluster([]), cluster())).toBeUndefined();
  });
});

describe('observeCertificates', () => {
  const scan = (daysLeft: number | undefined, error?: string) =>
    observeCertificates([
      {
        name: 'acme-corp',
        ...(error && { error }),
        certificates: [
          {
            secret: {
              name: 'shop-tls',
              type: 'kubernetes.io/tls',
              keys: [],
              managed: true,
            },
            ...(daysLeft !== undefined && {
              expiry: {
                subject: 'CN=shop',
                notAfter: '2026-12-05T12:00:00Z',
                daysLeft,
              },
            }),
          },
        ],
      },
    ]);

  it.each([
    [31, []],
    [30, ['30']],
    [8, ['30']],
    [7, ['7']],
    [2, ['7']],
    [1, ['1']],
    [0, ['1']],
    [-1, ['expired']],
  ])('has the right stage with %i days left', (daysLeft, stages) => {
    const { concerns } = scan(daysLeft);
    expect(concerns.map(({ stage }) => stage)).toEqual(stages);
  });

  it('knows how a concern ended, if the certificate was read', () => {
    const shop = { namespace: 'acme-corp', name: 'shop-tls' };
    expect(scan(300).outcomeOf(shop)).toBe('resolved');
    expect(scan(undefined).outcomeOf(shop)).toBeUndefined();
    expect(scan(300, 'forbidden').outcomeOf(shop)).toBeUndefined();
    expect(scan(300).outcomeOf({ ...shop, name: 'gone' })).toBe('deleted');
    expect(
      scan(300).outcomeOf({ ...shop, namespace: 'other' }),
    ).toBeUndefined();
  });

  it('joins the scans of a large namespace', () => {
    const { concerns } = observeCertificates(
      [3, 5].map(daysLeft => ({
        name: 'acme-corp',
        certificates: [
          {
            secret: {
              name: `tls-${daysLeft}`,
              type: 'kubernetes.io/tls',
              keys: [],
              managed: true,
            },
            expiry: {
              subject: 'CN=shop',
              notAfter: '2026-12-05T12:00:00Z',
              daysLeft,
            },
          },
        ],
      })),
    );
    expect(concerns.map(it => it.secret.name)).toEqual(['tls-3', 'tls-5']);
  });
});

describe('observeReplacements', () => {
  const changed = (changedAt: string) =>
    toPushSecret({
      metadata: {
        name: 'db-creds',
        namespace: 'openchoreo-kv-acme-corp',
        annotations: { 'openchoreo.dev/sync-trigger': changedAt },
      },
    });
  const observe = (changedAt?: string, days?: string) =>
    observeReplacements(
      [
        {
          namespace: 'acme-corp',
          references: [
            secretReference(
              'db-creds',
              days ? { 'openchoreo-secrets.dev/rotate-every-days': days } : {},
            ),
          ],
        },
      ],
      [cluster(changedAt ? [changed(changedAt)] : [])],
      now,
    );

  it.each([
    ['2026-08-30T11:59:59Z', '90', 1],
    ['2026-08-30T12:00:01Z', '90', 0],
    ['2020-01-01T00:00:00Z', 'never', 0],
    ['2020-01-01T00:00:00Z', undefined, 0],
    [undefined, '90', 0],
  ])('changed at %s, to be replaced every %s days', (changedAt, days, due) => {
    expect(observe(changedAt, days).concerns).toHaveLength(due);
  });

  it('knows how a concern ended, if the last change is known', () => {
    const recently = '2026-11-27T12:00:00Z';
    expect(observe(recently, '90').outcomeOf(secret)).toBe('resolved');
    expect(observe(undefined, undefined).outcomeOf(secret)).toBe('resolved');
    expect(observe(undefined, '90').outcomeOf(secret)).toBeUndefined();
    const { outcomeOf } = observe(recently, '90');
    expect(outcomeOf({ ...secret, name: 'gone' })).toBe('deleted');
    expect(outcomeOf({ ...secret, namespace: 'other' })).toBeUndefined();
  });
});
