import { eventually, TestWorld } from './__testUtils__/TestWorld';
import type { SecretObject, SecretReferenceObject } from './kubernetes';
import type { PushSecretObject } from './services/objects';
import { startSecretApi, type SecretApi } from './startSecretApi';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

describe('two servers that change one secret', () => {
  let world: TestWorld;
  let other: SecretApi;

  beforeEach(async () => {
    world = await TestWorld.start();
    other = await startSecretApi({
      kubeconfig: world.kubeconfig,
      isEnabled: true,
      defaultPlane: {},
      planes: [
        {
          kind: 'DataPlane',
          namespace: 'acme-corp',
          name: 'dp-prod',
          context: 'dp-prod',
        },
      ],
    });
  });

  afterEach(async () => {
    await other.stop();
    await world.stop();
  });

  const send = async (
    url: string,
    method: string,
    name: string,
    data?: Record<string, string>,
  ) => {
    const response = await fetch(
      `${url}${secrets}${method === 'POST' ? '' : `/${name}`}`,
      {
        method,
        headers: { 'Content-Type': 'application/json' },
        body:
          data &&
          JSON.stringify(
            method === 'POST'
              ? {
                  secretName: name,
                  secretType: 'Opaque',
                  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
                  data,
                }
              : { data },
          ),
      },
    );
    await response.text();
    return response.status;
  };

  const keysIn = async (name: string) => {
    const plane = world.cluster('dp-prod');
    const metadata = { name, namespace: 'openchoreo-kv-acme-corp' };
    const reference = await world
      .cluster('openchoreo')
      .read<SecretReferenceObject>({
        apiVersion: 'openchoreo.dev/v1alpha1',
        kind: 'SecretReference',
        metadata: { name, namespace: 'acme-corp' },
      });
    const secret = await plane.read<SecretObject>({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata,
    });
    const push = await plane.read<
      PushSecretObject & {
        spec: { data: { match: { secretKey: string } }[] };
      }
    >({
      apiVersion: 'external-secrets.io/v1alpha1',
      kind: 'PushSecret',
      metadata,
    });
    return {
      reference: reference?.spec.data.map(({ secretKey }) => secretKey).sort(),
      secret: secret && Object.keys(secret.data ?? {}).sort(),
      push: push?.spec.data.map(({ match }) => match.secretKey).sort(),
    };
  };

  const agree = (keys: string[] | undefined) => ({
    reference: keys,
    secret: keys,
    push: keys,
  });

  it('keep the later change when a write of the earlier one is delayed', async () => {
    world.gate.hang('PATCH', '/secrets/db-creds');
    const delayed = send(world.url, 'PUT', 'db-creds', { early: 'x' });
    await eventually(async () => world.gate.isHolding);
    expect(await send(other.url, 'PUT', 'db-creds', { later: 'y' })).toBe(200);
    world.gate.release();
    expect(await delayed).toBe(409);
    expect(await keysIn('db-creds')).toEqual(agree(['later']));
  });

  it('leave nothing on the plane when one deletes what the other changes', async () => {
    world.gate.hang('PATCH', '/pushsecrets/db-creds');
    const delayed = send(world.url, 'PUT', 'db-creds', { early: 'x' });
    await eventually(async () => world.gate.isHolding);
    expect(await send(other.url, 'DELETE', 'db-creds')).toBe(204);
    world.gate.release();
    expect(await delayed).toBe(409);
    await eventually(
      async () =>
        JSON.stringify(await keysIn('db-creds')) ===
        JSON.stringify(agree(undefined)),
    );
  });

  it('restore the former content when the plane refuses a part of it', async () => {
    const before = await keysIn('db-creds');
    world.gate.failOnce('PATCH', '/pushsecrets/db-creds');
    expect(await send(world.url, 'PUT', 'db-creds', { broken: 'x' })).toBe(503);
    expect(await keysIn('db-creds')).toEqual(before);
  });

  it('agree on reference, Secret, and PushSecret after random interleavings', async () => {
    const random = seededRandom(20_261_128);
    world.gate.delayEach(() => Math.floor(random() * 15));
    const urls = [world.url, other.url];
    for (let round = 0; round < 8; round++) {
      await Promise.all(
        Array.from({ length: 5 }, (_, index) => {
          const method = ['PUT', 'PUT', 'POST', 'DELETE'][
            Math.floor(random() * 4)
          ];
          const data =
            method === 'DELETE' ? undefined : { [`k${round}${index}`]: 'v' };
          return send(urls[index % 2], method, 'contested', data);
        }),
      );
      let keys = await keysIn('contested');
      await eventually(async () => {
        keys = await keysIn('contested');
        return JSON.stringify(keys) === JSON.stringify(agree(keys.reference));
      }).catch(() => undefined);
      expect(keys).toEqual(agree(keys.reference));
    }
  });
});

/** A linear congruential generator, so that a failure can be repeated. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
