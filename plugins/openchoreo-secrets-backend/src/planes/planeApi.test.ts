import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadKubeConfig } from './kubeConfig';
import { listAll, messageOf, PlaneResponseError, problemOf } from './planeApi';

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
