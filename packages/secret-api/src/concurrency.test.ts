import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { KubernetesGate } from './__testUtils__/KubernetesGate';
import { eventually, TestWorld } from './__testUtils__/TestWorld';
import type { SecretObject, SecretReferenceObject } from './kubernetes';
import type { PushSecretObject } from './services/objects';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

/** A secret-api process with a {@link KubernetesGate} between the process and the cluster. */
interface Replica {
  url: string;
  gate: KubernetesGate;
  stop(): Promise<void>;
}

async function startReplica(world: TestWorld, name: string): Promise<Replica> {
  const gate = await KubernetesGate.open(world.platform.kubernetesUrl);
  const kubeconfig = join(dirname(world.kubeconfig), name);
  const direct = await readFile(world.kubeconfig, 'utf8');
  await writeFile(
    kubeconfig,
    direct.replaceAll(world.platform.kubernetesUrl, gate.url),
  );
  const child: ChildProcess = spawn(
    process.execPath,
    [
      resolve(__dirname, '../bin/secret-api'),
      `--kubeconfig=${kubeconfig}`,
      '--port=0',
      '--default-plane=openchoreo',
      '--plane=DataPlane/acme-corp/dp-prod=dp-prod',
    ],
    {
      env: { ...process.env, SECRET_MANAGEMENT_ENABLED: 'true' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(child.stdout!, 'data');
  child.stdout!.resume();
  return {
    url: JSON.parse(String(line)).url,
    gate,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
      await gate.close();
    },
  };
}

describe('concurrent changes of one secret by two processes', () => {
  let world: TestWorld;
  let first: Replica;
  let second: Replica;

  beforeAll(async () => {
    world = await TestWorld.start();
    [first, second] = await Promise.all([
      startReplica(world, 'first'),
      startReplica(world, 'second'),
    ]);
  });

  afterEach(() => first.gate.release());

  afterAll(async () => {
    await Promise.all([first.stop(), second.stop()]);
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

  it('keep the later change if a write of the earlier one is delayed', async () => {
    expect(await send(first.url, 'POST', 'delayed', { initial: 'x' })).toBe(
      201,
    );
    first.gate.hang('PATCH', '/secrets/delayed');
    const delayed = send(first.url, 'PUT', 'delayed', { early: 'x' });
    await eventually(async () => first.gate.isHolding);
    expect(await send(second.url, 'PUT', 'delayed', { later: 'y' })).toBe(200);
    first.gate.release();
    expect(await delayed).toBe(409);
    expect(await keysIn('delayed')).toEqual(agree(['later']));
  });

  it('reject the losing change before it writes to the plane', async () => {
    expect(await send(first.url, 'POST', 'contended', { initial: 'x' })).toBe(
      201,
    );
    first.gate.hang('PUT', '/secretreferences/contended');
    const seen = first.gate.seen.length;
    const loser = send(first.url, 'PUT', 'contended', { loser: 'x' });
    await eventually(async () => first.gate.isHolding);
    expect(await send(second.url, 'PUT', 'contended', { winner: 'y' })).toBe(
      200,
    );
    first.gate.release();
    expect(await loser).toBe(409);
    const writes = first.gate.seen
      .slice(seen)
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
    expect(writes).toEqual([
      'PUT /apis/openchoreo.dev/v1alpha1/namespaces/acme-corp/secretreferences/contended',
    ]);
    expect(await keysIn('contended')).toEqual(agree(['winner']));
  });

  it('leave no objects on the plane if one process deletes the secret', async () => {
    expect(await send(first.url, 'POST', 'deleted', { initial: 'x' })).toBe(
      201,
    );
    first.gate.hang('PATCH', '/pushsecrets/deleted');
    const delayed = send(first.url, 'PUT', 'deleted', { early: 'x' });
    await eventually(async () => first.gate.isHolding);
    expect(await send(second.url, 'DELETE', 'deleted')).toBe(204);
    first.gate.release();
    expect(await delayed).toBe(409);
    await eventually(
      async () =>
        JSON.stringify(await keysIn('deleted')) ===
        JSON.stringify(agree(undefined)),
    );
  });

  it('restore the previous content if the plane rejects a write', async () => {
    const before = await keysIn('db-creds');
    first.gate.failOnce('PATCH', '/pushsecrets/db-creds');
    expect(await send(first.url, 'PUT', 'db-creds', { broken: 'x' })).toBe(503);
    expect(await keysIn('db-creds')).toEqual(before);
  });

  it('end with a consistent reference, Secret, and PushSecret after random interleavings', async () => {
    const random = seededRandom(20_261_128);
    const replicas = [first, second];
    for (const { gate } of replicas) {
      gate.delayEach(() => Math.floor(random() * 15));
    }
    for (let round = 0; round < 8; round++) {
      await Promise.all(
        Array.from({ length: 5 }, (_, index) => {
          const method = ['PUT', 'PUT', 'POST', 'DELETE'][
            Math.floor(random() * 4)
          ];
          const data =
            method === 'DELETE' ? undefined : { [`k${round}${index}`]: 'v' };
          return send(replicas[index % 2].url, method, 'random', data);
        }),
      );
      let keys = await keysIn('random');
      await eventually(async () => {
        keys = await keysIn('random');
        return JSON.stringify(keys) === JSON.stringify(agree(keys.reference));
      }).catch(() => undefined);
      expect(keys).toEqual(agree(keys.reference));
    }
  });
});

/** A seeded linear congruential generator, so that failures are reproducible. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
