import { eventually, TestWorld } from './__testUtils__/TestWorld';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

const secret = (secretName: string) => ({
  secretName,
  secretType: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: { password: 'planted-marker' },
});

describe('a request', () => {
  it('under way ends when the API is stopped, and no other begins', async () => {
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

  it('that takes too long is answered, without a claim about what has become of it', async () => {
    const world = await TestWorld.start({ timeoutMs: 300 });
    world.gate.hang('PATCH', '/pushsecrets/');
    const { status, json } = await world.call('POST', secrets, secret('slow'));
    expect(status).toBe(503);
    expect(json.error).toMatch(/unknown whether it was carried out/);
    world.gate.release();
    await eventually(
      async () =>
        (await world.call('GET', `${secrets}/slow`)).json.type === 'Opaque',
    );
    await world.stop();
  });

  it('is logged with its id, and with no value of it', async () => {
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
