import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadKubeConfig } from './kubeConfig';
import {
  listAll,
  messageOf,
  PlaneResponseError,
  problemOf,
  requestJson,
} from './planeApi';

describe('listAll', () => {
  it('stops at a list with repeated continue tokens', async () => {
    const server = createServer((_, response) =>
      response.end(
        JSON.stringify({ items: [{}], metadata: { continue: 'a' } }),
      ),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const config = await loadKubeConfig({
      type: 'serviceAccount',
      url: `http://127.0.0.1:${port}`,
      token: 'any',
    });
    const list = listAll(config, '/pushsecrets', () => ({
      metadata: { name: 'db-creds' },
    }));
    const error = await list.catch((rejected: unknown) => rejected);
    expect(problemOf(error)).toBe('unexpected');
    server.close();
  });

  it('reuses connections until the credentials change', async () => {
    const tokens = new Set<string | undefined>();
    const server = createServer((request, response) => {
      tokens.add(request.headers.authorization);
      response.end(JSON.stringify({ items: [] }));
    });
    let connections = 0;
    server.on('connection', () => {
      connections += 1;
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const config = await loadKubeConfig({
      type: 'serviceAccount',
      url: `http://127.0.0.1:${port}`,
      token: 'first',
    });
    const callTenTimes = async () => {
      for (let call = 0; call < 10; call++) {
        await requestJson(config, '/version');
      }
      return connections;
    };
    const first = await callTenTimes();
    expect(first).toBeLessThan(4);
    const [user] = config.getUsers();
    config.loadFromOptions({
      clusters: [{ ...config.getCurrentCluster(), tlsServerName: 'plane' }],
      contexts: config.getContexts(),
      users: [{ ...user, token: 'second' }],
      currentContext: config.getCurrentContext(),
    });
    const second = await callTenTimes();
    expect(second).toBeGreaterThan(first);
    expect(second).toBeLessThan(first + 4);
    expect([...tokens]).toEqual(['Bearer first', 'Bearer second']);
    server.close();
  });
});

describe('problemOf', () => {
  it.each([
    ['unauthorized', 'rejects the credentials', new PlaneResponseError(401)],
    ['forbidden', "can't list and watch", new PlaneResponseError(403)],
    ['notInstalled', "isn't installed", new PlaneResponseError(404)],
    ['busy', 'too many requests', new PlaneResponseError(429)],
    ['unexpected', 'something unexpected', new PlaneResponseError(500)],
    ['unexpected', 'something unexpected', new SyntaxError('<html>')],
    ['noResponse', "doesn't respond", new DOMException('x', 'TimeoutError')],
    ['noResponse', "doesn't respond", new TypeError('fetch failed')],
  ])('is %s', (problem, text, error) => {
    expect(problemOf(error)).toBe(problem);
    expect(messageOf(problemOf(error))).toContain(text);
  });
});
