import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import { secretReference } from '../../__testUtils__/objects';
import type { PushSecret } from '../../planes/externalSecrets';
import type { PlaneReference } from '../../planes/planesConfig';
import type { ClusterState } from '../../planes/PlaneStates';
import { findOrphanedValues } from './findOrphanedValues';

const created = Date.parse('2026-08-21T10:00:00Z');
const graceMs = 120_000;

const dpProd = { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' };
const dpEu = { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-eu' };
const shared = { kind: 'ClusterDataPlane', name: 'default' };

function pushSecret(
  name: string,
  change: Partial<PushSecret> = {},
): PushSecret {
  return {
    metadata: {
      name,
      namespace: 'openchoreo-kv-acme-corp',
      uid: `uid-of-${name}`,
    },
    hasUnpushedChange: false,
    stores: ['default'],
    createdAt: new Date(created).toISOString(),
    secretName: name,
    deletionPolicy: 'Delete',
    remoteKeys: [`secret/acme-corp/generic/${name}`],
    ...change,
  };
}

function cluster(
  planes: PlaneReference[],
  pushSecrets?: PushSecret[],
): ClusterState {
  return {
    planes,
    connection: { type: 'inCluster' },
    reachability: { state: 'reachable' },
    pushSecrets,
  };
}

/** A reference with a target plane, or an unmanaged one without. */
function reference(
  name: string,
  targetPlane: { kind: string; name: string } | undefined,
): SecretReference {
  const built = secretReference(name);
  return { ...built, spec: { ...built.spec, targetPlane } };
}

function find(
  clusters: ClusterState[],
  references: SecretReference[],
  { namespace = 'acme-corp', age = graceMs, gone = [] as string[] } = {},
) {
  return findOrphanedValues({
    clusters,
    allClusters: clusters,
    references: new Map([[namespace, references]]),
    goneNamespaces: new Set(gone),
    now: created + age,
    graceMs,
  });
}

describe('a value on a plane', () => {
  it('is orphaned without a secret', () => {
    const { items, gaps } = find([cluster([dpProd], [pushSecret('old')])], []);
    expect(items).toEqual([
      {
        planes: [dpProd],
        namespace: 'acme-corp',
        name: 'old',
        state: 'present',
        createdAt: '2026-08-21T10:00:00.000Z',
        stores: ['default'],
        remoteKeys: ['secret/acme-corp/generic/old'],
        deletionPolicy: 'Delete',
        cleanUp: expect.stringContaining('delete pushsecret old'),
      },
    ]);
    expect(gaps).toEqual([]);
  });

  it("isn't orphaned if its secret is on this plane", () => {
    const target = { kind: 'DataPlane', name: 'dp-prod' };
    const world = [cluster([dpProd], [pushSecret('old')])];
    expect(find(world, [reference('old', target)]).items).toEqual([]);
  });

  it("isn't orphaned if its secret is on another plane of the same cluster", () => {
    const world = [cluster([dpProd, shared], [pushSecret('old')])];
    expect(find(world, [reference('old', shared)]).items).toEqual([]);
  });

  it("isn't orphaned if its cluster is configured twice", () => {
    const world = [
      cluster([dpProd], [pushSecret('old')]),
      cluster([shared], [pushSecret('old')]),
    ];
    expect(find(world, [reference('old', shared)]).items).toEqual([]);
  });

  it('is orphaned if its secret is on another plane, whose value stays', () => {
    const world = [
      cluster([dpProd], [pushSecret('old')]),
      cluster(
        [shared],
        [
          pushSecret('old', {
            metadata: { name: 'old', namespace: 'openchoreo-kv-acme-corp' },
          }),
        ],
      ),
    ];
    const { items } = find(world, [reference('old', shared)]);
    expect(items).toEqual([
      expect.objectContaining({
        planes: [dpProd],
        targetPlane: shared,
        readBy: ['acme-corp/old'],
        cleanUp: expect.stringContaining('"deletionPolicy":"None"'),
      }),
    ]);
  });

  it("is a gap if the secret's plane can't be read", () => {
    const target = { kind: 'DataPlane', name: 'dp-eu' };
    const there = cluster([dpProd], [pushSecret('old')]);
    for (const world of [[there], [there, cluster([dpEu])]]) {
      const { items, gaps } = find(world, [reference('old', target)]);
      expect(items).toEqual([]);
      expect(gaps).toEqual([expect.stringContaining('DataPlane dp-eu')]);
    }
  });

  it("isn't matched with a plane of another namespace", () => {
    const elsewhere = { ...dpProd, namespace: 'other' };
    const target = { kind: 'DataPlane', name: 'dp-prod' };
    const world = [
      cluster([elsewhere], [pushSecret('old')]),
      cluster([dpProd], []),
    ];
    expect(find(world, [reference('old', target)]).items).toHaveLength(1);
  });

  it.each([
    ['young', graceMs - 1, {}, 'recent'],
    ['of an unknown age', graceMs, { createdAt: undefined }, 'recent'],
    [
      'being removed',
      graceMs,
      { deletedAt: '2026-08-21T10:01:00Z' },
      'removing',
    ],
  ])('that is %s has no commands', (_, age, change, state) => {
    const world = [cluster([dpProd], [pushSecret('old', change)])];
    const [item] = find(world, [], { age }).items;
    expect(item.state).toBe(state);
    expect(item.cleanUp).toBeUndefined();
  });

  it('of an unread namespace is skipped', () => {
    const world = [cluster([dpProd], [pushSecret('old')])];
    expect(find(world, [], { namespace: 'default' }).items).toEqual([]);
  });

  it("reports that its namespace doesn't exist", () => {
    const world = [cluster([shared], [pushSecret('old')])];
    const { items } = find(world, [], { gone: ['acme-corp'] });
    expect(items[0].namespaceGone).toBe(true);
  });

  it('without a current watch is skipped', () => {
    expect(find([cluster([dpProd])], []).items).toEqual([]);
  });
});

describe('commands that remove an orphaned value', () => {
  const target = { kind: 'DataPlane', name: 'dp-prod' };
  const selectsDbCreds = pushSecret('copy', { secretName: 'db-creds' });

  it('keep the Secret of an existing secret', () => {
    const world = [cluster([dpProd], [selectsDbCreds])];
    const [item] = find(world, [reference('db-creds', target)]).items;
    expect(item.secretUsedBy).toEqual(['db-creds']);
    expect(item.cleanUp).toContain('delete pushsecret copy');
    expect(item.cleanUp).not.toContain('delete secret');
  });

  it('keep a Secret that another PushSecret selects', () => {
    const other = pushSecret('sidecar', { secretName: 'db-creds' });
    const [item] = find([cluster([dpProd], [selectsDbCreds, other])], []).items;
    expect(item.secretUsedBy).toEqual(['sidecar']);
    expect(item.cleanUp).not.toContain('delete secret');
  });

  it('remove a Secret of the same name on another cluster', () => {
    const [item] = find(
      [
        cluster([dpProd], [pushSecret('old')]),
        cluster(
          [shared],
          [pushSecret('other', { secretName: 'old', remoteKeys: ['other'] })],
        ),
      ],
      [],
    ).items;
    expect(item.cleanUp).toContain('delete secret old');
  });

  it('keep a store entry that another PushSecret writes to', () => {
    const other = pushSecret('other', {
      remoteKeys: ['secret/acme-corp/generic/old'],
    });
    const world = [
      cluster([dpProd], [pushSecret('old')]),
      cluster([shared], [other]),
    ];
    const [item] = find(world, []).items;
    expect(item.pushedBy).toEqual(['acme-corp/other']);
    expect(item.cleanUp).toContain('"deletionPolicy":"None"');
  });

  it('are withheld while a PushSecret of a hidden namespace writes to the store entry', () => {
    const hidden = pushSecret('secluded', {
      metadata: {
        name: 'secluded',
        namespace: 'openchoreo-kv-hidden',
        uid: 'uid-of-secluded',
      },
      remoteKeys: ['secret/acme-corp/generic/old'],
    });
    const [item] = find(
      [cluster([dpProd], [pushSecret('old'), hidden])],
      [],
    ).items;
    expect(item.cleanUp).toBeUndefined();
    expect(item.cleanUpWithheld).toBe('hiddenNamespaces');
    expect(JSON.stringify(item)).not.toMatch(/hidden"|secluded/);
  });
});
