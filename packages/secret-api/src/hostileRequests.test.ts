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

describe('server without sign-in', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start({ timeoutMs: 1_000 });
  });

  afterAll(() => world.stop());

  /** Sends a request with headers that `fetch` doesn't allow. */
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

  it('rejects other host names (DNS rebinding)', async () => {
    const headers = { Host: 'attacker.example:7080' };
    expect(await statusOf('GET', `${secrets}/db-creds`, headers)).toBe(403);
  });

  it.each(['http://attacker.example', 'null', 'http://localhost:3000'])(
    'rejects the origin %s',
    async Origin => {
      expect(await statusOf('GET', secrets, { Origin })).toBe(403);
    },
  );

  it.each(['localhost', '127.0.0.1:7080', '[::1]:7080'])(
    'accepts the host name %s',
    async Host => {
      expect(await statusOf('GET', secrets, { Host })).toBe(200);
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('rejects the form media type %s', async type => {
    const headers = { 'Content-Type': type };
    expect(await statusOf('POST', secrets, headers, create)).toBe(415);
    expect(await isPlanted()).toBe(false);
  });

  it.each([
    { 'Content-Type': 'application/json; charset=utf-7' },
    { 'Content-Type': 'application/json', 'Content-Encoding': 'compress' },
  ])('returns 415 for %j without logging a failure', async headers => {
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

  it('returns 400 for a malformed percent-encoding', async () => {
    expect(await statusOf('GET', `${secrets}/%E0%A4%A`, {})).toBe(400);
  });

  it('forbids caching and content sniffing', async () => {
    const { headers } = await send('GET', `${secrets}/db-creds`, {});
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('closes the connection of a slow reader and continues to serve', async () => {
    const { hostname, port } = new URL(world.url);
    const socket = connect({ host: hostname, port: Number(port) });
    const line =
      'GET /.well-known/oauth-protected-resource HTTP/1.1\r\nHost: localhost\r\n\r\n';
    socket.pause();
    // The server resets the connection while the client is still writing.
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
    'refuses to listen on %s',
    async host => {
      await expect(
        startSecretApi({ kubeconfig: world.kubeconfig, host }),
      ).rejects.toThrow('listens on a loopback address only');
    },
  );

  it("refuses to start with a plane that doesn't exist", async () => {
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

describe('server without a default plane', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start({ defaultPlane: undefined, planes: [] });
  });

  afterAll(() => world.stop());

  it("rejects secrets for a plane that isn't configured", async () => {
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
