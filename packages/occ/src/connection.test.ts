import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createCertificate } from '@openchoreo-secrets/plugin-common/testUtils';
import { OccWorld } from './__testUtils__/OccWorld';

describe('connection to a control plane', () => {
  let world: OccWorld;
  let server: Server;
  let caFile: string;

  beforeAll(async () => {
    world = await OccWorld.start();
    const { certificate, key } = await createCertificate({
      subject: 'CN=localhost',
      notAfter: new Date(Date.now() + 3_600_000),
    });
    caFile = await world.writeFile('ca.pem', certificate);
    server = createServer({ cert: certificate, key }, (_, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({ items: [{ metadata: { name: 'behind-tls' } }] }),
      );
    }).listen(0, 'localhost');
    await once(server, 'listening');
  });

  afterAll(async () => {
    server.close();
    await world.stop();
  });

  const list = (...args: string[]) => {
    const { port } = server.address() as AddressInfo;
    const url = `https://localhost:${port}`;
    return world.occProcess(['namespace', 'list', '--server', url, ...args]);
  };

  it('fails with an untrusted certificate', async () => {
    const { code, stderr } = await list();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Error: https:\/\/localhost:\d+: Can't verify the certificate of the server \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
  });

  it('trusts the certificates in --ca-file', async () => {
    const { stdout } = await list('--ca-file', caFile);
    expect(stdout).toContain('behind-tls');
  });

  it.each([['no-file.pem'], ['text.pem']])(
    'fails with --ca-file %s',
    async name => {
      await world.writeFile('text.pem', 'no certificate');
      const { code, stderr } = await list('--ca-file', name);
      expect([code, stderr]).toEqual([
        1,
        `Error: The file of --ca-file, ${name}, can't be read or has no PEM certificate.\n`,
      ]);
    },
  );

  it('is logged with -v, without tokens and values', async () => {
    const { stdout, stderr } = await world.occProcess(
      ['secret', 'get', 'db-creds', '-n', 'acme-corp', '-v'],
      { env: { OCC_TOKEN: 'planted-token' } },
    );
    expect(stdout).toContain('password');
    expect(stderr).toMatch(
      /^GET \/api\/v1alpha1\/namespaces\/\{namespaceName\}\/secrets\/\{secretName\}: 200 in \d+ ms \(request [\w-]+\)\n$/,
    );
  });
});
