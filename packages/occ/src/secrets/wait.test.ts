import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SyncState } from '@openchoreo-secrets/plugin-common';
import { OccWorld } from '../__testUtils__/OccWorld';

const acme = ['-n', 'acme-corp'];
const generic = (name: string, ...args: string[]) => [
  ...['secret', 'create', 'generic', name, ...acme, '--from-literal=k=v'],
  ...['--target-plane=DataPlane/dp-prod', '--wait', ...args],
];

describe('occ secret --wait', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  const setFault = (fault: object | undefined) =>
    fetch(`${world.platform.adminUrl}/faults/store`, {
      method: fault ? 'PUT' : 'DELETE',
      body: fault && JSON.stringify(fault),
    });

  it('returns when the store has the value, for create, update, and delete', async () => {
    const plane = '--plane-context=dp-prod';
    const created = await world.occProcess(generic('waited', plane));
    expect(created.stdout).toBe(
      `Secret 'waited' created ${world.place}\nSecret 'waited' synced\n`,
    );
    expect(await world.readStore('acme-corp/generic/waited')).toEqual({
      k: 'v',
    });
    const updated = await world.occProcess([
      ...['secret', 'update', 'waited', '--from-literal=k=new', ...acme],
      ...['--wait', plane],
    ]);
    expect(updated.stdout).toContain('synced');
    expect(await world.readStore('acme-corp/generic/waited')).toEqual({
      k: 'new',
    });
    const deleted = await world.occProcess([
      ...['secret', 'delete', 'waited', ...acme, '--wait', plane],
    ]);
    expect(deleted.stdout).toContain('removed from the store');
    expect(await world.readStore('acme-corp/generic/waited')).toBeUndefined();
  });

  it("fails with the cause if the value couldn't be pushed", async () => {
    await setFault({ kind: 'sealed' });
    const { code, stdout, stderr } = await world.occProcess(
      generic('sealed', '--plane-context=dp-prod'),
    );
    await setFault(undefined);
    expect([code, stdout]).toEqual([
      1,
      `Secret 'sealed' created ${world.place}\n`,
    ]);
    expect(stderr).toMatch(
      /^Error: Secret 'sealed' is saved, but couldn't be pushed to the store: .*sealed/,
    );
  });

  it('stops after the timeout', async () => {
    await setFault({ kind: 'hang' });
    const { code, stderr } = await world.occProcess(
      generic('slow', '--plane-context=dp-prod', '--timeout=1'),
    );
    await setFault(undefined);
    expect([code, stderr]).toEqual([
      1,
      "Error: Secret 'slow' wasn't synced within 1 seconds.\n",
    ]);
  });

  it.each([
    [[], '--wait reads the sync state from the plane'],
    [['--plane-context=nowhere'], "kubectl can't read the PushSecret"],
    [['--portal=http://127.0.0.1:9'], "Can't reach http://127.0.0.1:9/"],
  ])(
    'fails before the create without access to the plane %j',
    async (args, text) => {
      const { code, stdout, stderr } = await world.occProcess(
        generic('none', ...args),
      );
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(text);
      const { stderr: gone } = await world.occProcess([
        ...['secret', 'get', 'none', ...acme],
      ]);
      expect(gone).toContain('not found');
    },
  );

  describe('occ secret --wait --portal', () => {
    let server: Server;
    let requests: IncomingMessage[];
    let states: SyncState['secrets'][];

    beforeAll(async () => {
      server = createServer((request, response) => {
        requests.push(request);
        const secrets = states.length > 1 ? states.shift() : states[0];
        response.setHeader('Content-Type', 'application/json');
        response.end(
          JSON.stringify({
            planes: [
              {
                kind: 'DataPlane',
                name: 'dp-prod',
                cluster: 1,
                state: 'reachable',
                stores: [],
              },
            ],
            secrets,
          }),
        );
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });

    afterAll(() => server.close());

    beforeEach(() => {
      requests = [];
    });

    const run = (name: string) => {
      const { port } = server.address() as AddressInfo;
      return world.occProcess(
        generic(name, `--portal=http://127.0.0.1:${port}`),
        {
          env: { OCC_PORTAL_TOKEN: 'backstage', OCC_TOKEN: 'openchoreo' },
        },
      );
    };

    it('waits for the sync state of the secret', async () => {
      const secret = { name: 'followed', cluster: 1 };
      states = [
        [],
        [{ ...secret, state: 'syncing' }],
        [{ ...secret, state: 'synced', pushedAt: 1767225600 }],
      ];
      const { stdout } = await run('followed');
      expect(stdout).toContain("Secret 'followed' synced");
      const [{ url, headers }] = requests;
      expect(url).toBe('/api/openchoreo-secrets/namespaces/acme-corp/sync');
      expect(headers).toMatchObject({
        authorization: 'Bearer backstage',
        'x-openchoreo-token': 'openchoreo',
      });
    });

    it('reports a failure', async () => {
      states = [
        [],
        [{ name: 'failed', cluster: 1, state: 'failed', message: 'sealed' }],
      ];
      const { code, stderr } = await run('failed');
      expect([code, stderr]).toEqual([
        1,
        "Error: Secret 'failed' is saved, but couldn't be pushed to the store: sealed\n",
      ]);
    });
  });
});
