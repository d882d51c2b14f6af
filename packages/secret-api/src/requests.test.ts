import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createCertificate } from '@openchoreo-secrets/plugin-common/testUtils';
import { eventually, TestWorld } from './__testUtils__/TestWorld';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

const secret = (secretName: string) => ({
  secretName,
  secretType: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: { password: 'planted-marker' },
});

describe('server', () => {
  it('is ready while the control plane is reachable, and logs failed probes only', async () => {
    const world = await TestWorld.start();
    const before = await world.call('GET', '/ready');
    world.gate.fail('GET', '/api/v1/namespaces');
    const after = await world.call('GET', '/ready');
    await world.stop();
    expect([before.status, before.text]).toEqual([200, 'Ready']);
    expect([after.status, after.text]).toEqual([
      503,
      'The control plane is unreachable',
    ]);
    expect(world.logs.map(line => JSON.parse(line))).toEqual([
      expect.objectContaining({ path: '/ready', status: 503 }),
    ]);
  });

  it('serves HTTPS with a certificate', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'secret-api-tls-'));
    const certFile = join(folder, 'tls.crt');
    const keyFile = join(folder, 'tls.key');
    const { certificate, key } = await createCertificate({
      subject: 'CN=localhost',
      notAfter: new Date(Date.now() + 3_600_000),
    });
    await writeFile(certFile, certificate);
    await writeFile(keyFile, key);
    const world = await TestWorld.start({ tls: { certFile, keyFile } });
    const answer = await new Promise<string>((resolve, reject) => {
      request(
        `${world.url}/health`,
        { ca: certificate, servername: 'localhost' },
        response => resolve(text(response)),
      )
        .on('error', reject)
        .end();
    });
    await world.stop();
    await rm(folder, { recursive: true });
    expect([world.url, answer]).toEqual([
      expect.stringMatching(/^https:/),
      'OK',
    ]);
  });
});

describe('request', () => {
  it('in progress completes on shutdown, and new requests are rejected', async () => {
    const world = await TestWorld.start();
    world.gate.hang('PATCH', '/pushsecrets/');
    const created = world.call('POST', secrets, secret('late'));
    await eventually(async () => world.gate.isHolding);

    const stopped = world.stopApi();
    await expect(fetch(`${world.url}/health`)).rejects.toThrow('fetch failed');
    world.gate.release();

    expect((await created).status).toBe(201);
    await stopped;
    await world.stop();
  });

  it('is logged with its ID and without values', async () => {
    const world = await TestWorld.start();
    await fetch(`${world.url}${secrets}?query=planted-marker`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Request-ID': 'trace-1',
        Authorization: 'planted-marker',
      },
      body: JSON.stringify(secret('logged')),
    });
    world.gate.fail('GET', '/secretreferences/logged');
    await fetch(`${world.url}${secrets}/logged`, {
      headers: { 'X-Request-ID': 'planted marker' },
    });
    await world.stop();

    const lines = world.logs.map(line => JSON.parse(line));
    expect(lines[0]).toEqual({
      message: 'request',
      id: 'trace-1',
      method: 'POST',
      path: secrets,
      status: 201,
      ms: expect.any(Number),
    });
    expect(lines[1].id).toMatch(/^[0-9a-f-]{36}$/);
    for (const form of ['planted-marker', btoa('planted-marker')]) {
      expect(world.logs.join('\n')).not.toContain(form);
    }
  });
});
