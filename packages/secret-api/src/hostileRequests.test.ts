import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { eventually, TestWorld } from './__testUtils__/TestWorld';
import { startSecretApi } from './startSecretApi';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';
const create = JSON.stringify({
  secretName: 'planted',
  secretType: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: { a: 'b' },
});

describe('a server without sign-in', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start({ timeoutMs: 1_000 });
  });

  afterAll(() => world.stop());

  /** Sends headers that `fetch` doesn't let a caller choose. */
  async function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ) {
    const { hostname, port } = new URL(world.url);
    const outgoing = request({ hostname, port, method, path, headers });
    outgoing.end(body);
    const [response] = await once(outgoing, 'response');
    response.resume();
    return { status: response.statusCode, headers: response.headers };
  }

  const statusOf = async (...args: Parameters<typeof send>) =>
    (await send(...args)).status;

  const isPlanted = async () =>
    (await world.call('GET', `${secrets}/planted`)).status === 200;

  it('refuses another host name, as DNS rebinding has', async () => {
    const headers = { Host: 'attacker.example:7080' };
    expect(await statusOf('GET', `${secrets}/db-creds`, headers)).toBe(403);
  });

  it.each(['http://attacker.example', 'null', 'http://localhost:3000'])(
    'refuses the origin %s',
    async Origin => {
      expect(await statusOf('GET', secrets, { Origin })).toBe(403);
    },
  );

  it.each(['localhost', '127.0.0.1:7080', '[::1]:7080'])(
    'answers under the host name %s',
    async Host => {
      expect(await statusOf('GET', secrets, { Host })).toBe(200);
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('refuses a body of the type %s, which a form can send', async type => {
    const headers = { 'Content-Type': type };
    expect(await statusOf('POST', secrets, headers, create)).toBe(415);
    expect(await isPlanted()).toBe(false);
  });

  it.each([
    { 'Content-Type': 'application/json; charset=utf-7' },
    { 'Content-Type': 'application/json', 'Content-Encoding': 'compress' },
  ])('answers 415 to %j, without logging a failure', async headers => {
    expect(
      await statusOf(
        'POST',
        secrets,
        headers as Record<string, string>,
        create,
      ),
    ).toBe(415);
    expect(world.logs.join()).not.toContain('"failure"');
  });

  it('answers 400 to a malformed escape', async () => {
    expect(await statusOf('GET', `${secrets}/%E0%A4%A`, {})).toBe(400);
  });

  it('lets nobody store an answer or read it as another type', async () => {
    const { headers } = await send('GET', `${secrets}/db-creds`, {});
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('closes the connection of a client that reads too slowly, and goes on', async () => {
    const { hostname, port } = new URL(world.url);
    const socket = connect({ host: hostname, port: Number(port) });
    const line =
      'GET /.well-known/oauth-protected-resource HTTP/1.1\r\nHost: localhost\r\n\r\n';
    socket.pause();
    // the server resets the connection while this client still writes
    socket.on('error', () => undefined);
    const closed = new Promise(resolve => {
      socket.on('close', resolve);
    });
    socket.write(line.repeat(60_000));
    await eventually(async () =>
      world.logs.some(entry => entry.includes('request cut off')),
    );
    socket.resume();
    await closed;
    expect((await world.call('GET', `${secrets}/db-creds`)).status).toBe(200);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5'])(
    'does not listen on %s',
    async host => {
      await expect(
        startSecretApi({ kubeconfig: world.kubeconfig, host }),
      ).rejects.toThrow('listens on a loopback address only');
    },
  );

  it('does not start with a plane that the control plane does not have', async () => {
    await expect(
      startSecretApi({
        kubeconfig: world.kubeconfig,
        planes: [
          {
            kind: 'DataPlane',
            namespace: 'acme-corp',
            name: 'dp-prdo',
            context: 'dp-prod',
          },
        ],
      }),
    ).rejects.toThrow('The control plane has no DataPlane acme-corp/dp-prdo.');
  });
});

describe('a server without a default plane', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start({ defaultPlane: undefined, planes: [] });
  });

  afterAll(() => world.stop());

  it('sends no value to a plane that nobody connected', async () => {
    const { status, json } = await world.call('POST', secrets, create);
    expect([status, json.error]).toEqual([
      503,
      'the target plane DataPlane dp-prod is not connected to this server: start it with --plane or --default-plane',
    ]);
    for (const context of ['openchoreo', 'dp-prod']) {
      const secret = await world.cluster(context).read({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { namespace: 'openchoreo-kv-acme-corp', name: 'planted' },
      });
      expect(secret).toBeUndefined();
    }
  });
});
