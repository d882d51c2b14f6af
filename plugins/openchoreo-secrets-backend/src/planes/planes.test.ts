import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { describePlaneError } from './describePlaneError';
import { keepPushSecret, keepStore } from './keptObjects';
import { readPlanesConfig } from './readPlanesConfig';
import { PlaneResponseError } from './requestJson';

describe('the access to planes', () => {
  const read = (planes: JsonObject[]) =>
    readPlanesConfig(new ConfigReader({ openchoreo: { secrets: { planes } } }));
  const kubeconfig = { path: '/kubeconfig', context: 'dp-prod' };

  it('names the planes of each cluster', () => {
    expect(
      read([
        { planes: ['DataPlane/acme-corp/dp-prod'], kubeconfig },
        { planes: ['ClusterDataPlane/default'], inCluster: true },
      ]),
    ).toEqual([
      {
        planes: [
          { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' },
        ],
        connection: { type: 'kubeconfig', ...kubeconfig },
      },
      {
        planes: [{ kind: 'ClusterDataPlane', name: 'default' }],
        connection: { type: 'inCluster' },
      },
    ]);
  });

  it('is none unless configured', () => {
    expect(readPlanesConfig(new ConfigReader({}))).toEqual([]);
  });

  it.each([
    ['DataPlane/dp-prod', 'must name planes as'],
    ['ClusterDataPlane/acme-corp/default', 'must name planes as'],
    ['ObservabilityPlane/acme-corp/o', 'must name planes as'],
    ['DataPlane/acme-corp/', 'must name planes as'],
  ])('does not take the plane %s', (plane, message) => {
    expect(() => read([{ planes: [plane], kubeconfig }])).toThrow(message);
  });

  it.each([
    [{}, 'needs one of kubeconfig, serviceAccount and inCluster'],
    [{ kubeconfig, inCluster: true }, 'needs one of kubeconfig'],
    [
      { serviceAccount: { url: 'ftp://x', token: 't' } },
      'must be an http or https URL',
    ],
  ])('does not take the connection %j', (connection, message) => {
    const planes = ['ClusterDataPlane/default'];
    expect(() => read([{ planes, ...connection }])).toThrow(message);
  });

  it('does not take a plane twice', () => {
    const entry = { planes: ['ClusterDataPlane/default'], inCluster: true };
    expect(() => read([entry, entry])).toThrow(
      'names ClusterDataPlane/default twice',
    );
  });
});

describe('what is kept of an object', () => {
  const pushSecret = (
    annotation: string,
    refreshTime: string,
    generation = 1,
  ) =>
    keepPushSecret({
      metadata: {
        name: 'db-creds',
        namespace: 'openchoreo-kv-acme-corp',
        resourceVersion: '7',
        generation,
        uid: 'uid-of-db-creds',
        creationTimestamp: '2026-08-21T09:00:00Z',
        annotations: { 'openchoreo.dev/sync-trigger': annotation },
        managedFields: [{ manager: 'openchoreo-api' }],
      },
      spec: {
        secretStoreRefs: [{ name: 'default' }],
        selector: { secret: { name: 'db-creds' } },
        deletionPolicy: 'Delete',
        data: ['username', 'password'].map(property => ({
          match: {
            secretKey: property,
            remoteRef: { remoteKey: 'k', property },
          },
        })),
      },
      status: {
        refreshTime,
        syncedResourceVersion: '1-abc',
        conditions: [{ type: 'Ready', status: 'True', reason: 'Synced' }],
      },
    });

  it('is its name, its state and nothing else', () => {
    const kept = pushSecret('2026-08-21T10:00:00.9Z', '2026-08-21T10:00:00Z');
    expect(kept).toEqual({
      metadata: {
        name: 'db-creds',
        namespace: 'openchoreo-kv-acme-corp',
        resourceVersion: '7',
        uid: 'uid-of-db-creds',
      },
      ready: { status: 'True', reason: 'Synced' },
      isDeleting: false,
      isChanged: false,
      refreshTime: '2026-08-21T10:00:00Z',
      stores: ['default'],
      createdAt: '2026-08-21T09:00:00Z',
      secretName: 'db-creds',
      deletionPolicy: 'Delete',
      remoteKeys: ['k'],
    });
  });

  it.each([
    ['a trigger', pushSecret('2026-08-21T10:00:01Z', '2026-08-21T10:00:00Z')],
    ['a key', pushSecret('2026-08-21T10:00:00Z', '2026-08-21T10:00:00Z', 2)],
  ])('tells %s that was not pushed yet', (_, kept) => {
    expect(kept.isChanged).toBe(true);
  });

  it('has an end, however long a message is', () => {
    const { ready } = keepStore({
      status: { conditions: [{ type: 'Ready', message: 'x'.repeat(9_999) }] },
    });
    expect(ready?.message).toHaveLength(600);
  });

  it('has no more of the name of a Secret than a name', () => {
    const kept = keepPushSecret({
      metadata: { name: 'db-creds' },
      spec: { selector: { secret: { name: 'a; reboot' } } },
    });
    expect(kept.secretName).toBe('db-creds');
  });

  it('can be taken of an object in which nothing is', () => {
    expect(keepPushSecret({}).isChanged).toBe(false);
    expect(keepStore({}).ready).toBeUndefined();
  });
});

describe('a plane that cannot be read', () => {
  it.each([
    ['does not accept the credentials', new PlaneResponseError(401)],
    ['may not list and watch PushSecrets', new PlaneResponseError(403)],
    ['External Secrets Operator is not installed', new PlaneResponseError(404)],
    ['too many requests', new PlaneResponseError(429)],
    ['answered 500', new PlaneResponseError(500)],
    ['does not answer', new DOMException('marker', 'TimeoutError')],
    ['cannot be reached', new TypeError('marker')],
  ])('has its reason told: %s', (text, error) => {
    const message = describePlaneError(error);
    expect(message).toContain(text);
    expect(message).not.toContain('marker');
  });
});
