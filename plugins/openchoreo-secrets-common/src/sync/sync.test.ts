import type { SecretMetadata, SyncState } from '../schema';
import { applySyncChange } from './applySyncChange';
import { indexSync, judgeSync } from './judgeSync';

const targetPlane = { kind: 'DataPlane', name: 'dp-prod' };
const secret: SecretMetadata = {
  name: 'db-creds',
  type: 'Opaque',
  keys: ['password'],
  targetPlane,
  createdAt: '2026-08-21T10:00:00Z',
  managed: true,
};
const created = Date.parse('2026-08-21T10:00:00Z');
const later = created + 3_600_000;
const synced = {
  name: 'db-creds',
  targetPlane,
  state: 'synced' as const,
  stores: ['default'],
};
const state: SyncState = {
  planeAccess: true,
  planes: [{ ...targetPlane, state: 'reachable', stores: [] }],
  secrets: [synced],
};

describe('whether a secret is there', () => {
  const judge = (
    change: Partial<SyncState>,
    about: Partial<SecretMetadata> = {},
    now = later,
  ) =>
    judgeSync({ ...secret, ...about }, indexSync({ ...state, ...change }), now);

  it.each(['synced', 'syncing', 'failed'] as const)(
    'is %s where its PushSecret says so',
    name => {
      const pushed = { ...synced, state: name };
      expect(judge({ secrets: [pushed] })).toMatchObject({
        state: name,
        secret: pushed,
      });
    },
  );

  it('is not told by a PushSecret of the same name on another plane', () => {
    const elsewhere = { kind: 'DataPlane', name: 'dp-eu' };
    expect(
      judge({ secrets: [{ ...synced, targetPlane: elsewhere }] }).state,
    ).toBe('failed');
  });

  it('is failed where the plane answers and has no PushSecret, but for one that was just saved', () => {
    expect(judge({ secrets: [] })).toMatchObject({
      state: 'failed',
      isMissing: true,
    });
    expect(judge({ secrets: [] }, {}, created + 1_000).state).toBe('syncing');
  });

  it('is unreachable with its plane, whatever was known before', () => {
    const plane = {
      ...targetPlane,
      state: 'unreachable' as const,
      message: 'It does not answer.',
      stores: [],
    };
    expect(judge({ planes: [plane] })).toEqual({
      state: 'unreachable',
      plane,
      secret: synced,
    });
  });

  it.each([
    ['without access to the plane', { planes: [] }, {}, 'noPlaneAccess'],
    [
      'while the plane is being read',
      {
        planes: [{ ...targetPlane, state: 'starting' as const, stores: [] }],
        secrets: [],
      },
      {},
      'starting',
    ],
    ['when it was made by YAML', {}, { managed: false }, 'unmanaged'],
    ['when it says no plane', {}, { targetPlane: undefined }, 'unmanaged'],
  ])('is unknown %s, never ok', (_, change, about, unknown) => {
    expect(judge(change, about)).toMatchObject({ state: 'unknown', unknown });
  });

  it('is unknown until anything was told', () => {
    expect(judgeSync(secret, undefined).state).toBe('unknown');
  });
});

describe('a change of the state', () => {
  const none = { planes: [], secrets: [], removed: [] };

  it('takes the place of what was known of the secret, and leaves others', () => {
    const other = { ...synced, name: 'other' };
    const failed = { ...synced, state: 'failed' as const };
    const next = applySyncChange(
      { ...state, secrets: [synced, other] },
      { ...none, secrets: [failed] },
    );
    expect(next.secrets).toEqual([other, failed]);
    expect(next.planes).toEqual(state.planes);
  });

  it('takes away what is no longer pushed', () => {
    const removed = [{ name: 'db-creds', targetPlane }];
    expect(applySyncChange(state, { ...none, removed }).secrets).toEqual([]);
  });

  it('tells of planes anew', () => {
    const plane = {
      ...targetPlane,
      state: 'unreachable' as const,
      stores: [],
    };
    expect(applySyncChange(state, { ...none, planes: [plane] }).planes).toEqual(
      [plane],
    );
  });
});
