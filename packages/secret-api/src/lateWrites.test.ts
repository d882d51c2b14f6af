import { isDeepStrictEqual as isEqual } from 'node:util';
import { eventually, TestWorld } from './__testUtils__/TestWorld';
import type { SecretObject, SecretReferenceObject } from './kubernetes';
import {
  pushSecretKind,
  secretKind,
  secretReferenceKind,
  type PushSecretObject,
} from './services/objects';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';
const storePath = (name: string) => `acme-corp/generic/${name}`;

const SHORT_MS = 500;

let world: TestWorld;

afterEach(() => world.stop());

const create = (name: string, data: Record<string, string>) =>
  world.call('POST', secrets, {
    secretName: name,
    secretType: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    data,
  });

const update = (name: string, data: Record<string, string>) =>
  world.call('PUT', `${secrets}/${name}`, { data });

/** Reads the keys of the reference, Secret, and PushSecret, without the gate. */
async function readKeys(name: string) {
  const onPlane = { name, namespace: 'openchoreo-kv-acme-corp' };
  const plane = world.cluster('dp-prod');
  const reference = await world
    .cluster('openchoreo')
    .read<SecretReferenceObject>({
      ...secretReferenceKind,
      metadata: { name, namespace: 'acme-corp' },
    });
  const secret = await plane.read<SecretObject>({
    ...secretKind,
    metadata: onPlane,
  });
  const push = await plane.read<
    PushSecretObject & {
      spec: { data: { match: { secretKey: string } }[] };
    }
  >({ ...pushSecretKind, metadata: onPlane });
  return {
    reference: reference?.spec.data.map(({ secretKey }) => secretKey),
    secret: secret && Object.keys(secret.data ?? {}),
    push: push?.spec.data.map(({ match }) => match.secretKey),
  };
}

const isGone = async (name: string) =>
  Object.values(await readKeys(name)).every(keys => keys === undefined);

const readValues = async (name: string) =>
  (await world.call('GET', `${secrets}/${name}`)).json.data;

describe.each([
  ['call', { callTimeoutMs: SHORT_MS }],
  ['request', { callTimeoutMs: 2_000, timeoutMs: SHORT_MS }],
])('%s that times out', (_, timeouts) => {
  beforeEach(async () => {
    world = await TestWorld.start(timeouts);
  });

  it.each(['secrets', 'pushsecrets'])(
    'while it creates %s leaves no objects behind, even if the write arrives later',
    async resource => {
      world.gate.hangOnce('PATCH', `/${resource}/late`);
      expect((await create('late', { password: 'x' })).status).toBe(503);
      await eventually(() => isGone('late'));

      world.gate.release();
      await eventually(async () => world.gate.lateStatuses.length > 0);
      expect(world.gate.lateStatuses).toEqual([201]);
      await eventually(() => isGone('late'));
      await eventually(
        async () => (await world.readStore(storePath('late'))) === undefined,
      );
    },
  );

  it('while it creates the reference leaves no reference behind that arrives later', async () => {
    world.gate.hangOnce('POST', '/secretreferences');
    expect((await create('late', { password: 'x' })).status).toBe(503);

    await eventually(async () => world.gate.isAbandoned);
    world.gate.release();
    await eventually(async () => world.gate.lateStatuses.length > 0);
    expect(world.gate.lateStatuses).toEqual([201]);
    await eventually(() => isGone('late'));
    expect((await create('late', { password: 'y' })).status).toBe(201);
  });

  it('while it updates the reference restores the previous keys if the write arrives later', async () => {
    await create('kept', { former: 'x' });
    world.gate.hangOnce('PUT', '/secretreferences/kept');
    expect((await update('kept', { late: 'y' })).status).toBe(503);

    await eventually(async () => world.gate.isAbandoned);
    world.gate.release();
    await eventually(async () => world.gate.lateStatuses.length > 0);
    expect(world.gate.lateStatuses).toEqual([200]);
    const former = ['former'];
    const restored = { reference: former, secret: former, push: former };
    await eventually(async () => isEqual(await readKeys('kept'), restored));
    expect(await readValues('kept')).toEqual({ former: btoa('x') });
  });

  it('while it creates the reference keeps a secret that another create has completed since', async () => {
    world.gate.hangOnce('POST', '/secretreferences');
    expect((await create('theirs', { password: 'x' })).status).toBe(503);
    expect((await create('theirs', { password: 'y' })).status).toBe(201);

    world.gate.release();
    await eventually(async () => world.gate.lateStatuses.length > 0);
    expect(world.gate.lateStatuses).toEqual([409]);
    expect(await readValues('theirs')).toEqual({ password: btoa('y') });
  });

  it.each(['secrets', 'pushsecrets'])(
    'while it updates %s restores the previous content, even if the write arrives later',
    async resource => {
      await create('kept', { former: 'x' });
      world.gate.hangOnce('PATCH', `/${resource}/kept`);
      expect((await update('kept', { late: 'y' })).status).toBe(503);
      const former = ['former'];
      const restored = { reference: former, secret: former, push: former };
      await eventually(async () => isEqual(await readKeys('kept'), restored));

      world.gate.release();
      await eventually(async () => world.gate.lateStatuses.length > 0);
      expect(world.gate.lateStatuses).toEqual([409]);
      expect(await readKeys('kept')).toEqual(restored);
      expect(await readValues('kept')).toEqual({ former: btoa('x') });
    },
  );
});

describe('request that times out', () => {
  it('returns an error and cancels its calls, which have more time', async () => {
    world = await TestWorld.start({
      callTimeoutMs: 60_000,
      timeoutMs: SHORT_MS,
    });
    world.gate.hang('PATCH', '/secrets/canceled');
    const { status, json } = await create('canceled', { password: 'x' });
    expect([status, json.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(json.error).toMatch(/took too long and was canceled/);
    await eventually(() => isGone('canceled'));
    expect([world.gate.isHolding, world.gate.isAbandoned]).toEqual([
      true,
      true,
    ]);
  });
});
