import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { serveWorld, until, WatchedBackend } from '../__testUtils__';

const NAMESPACES = '/api/v1/namespaces';
const streams = ['/platform/secrets', '/platform/certificates'];

describe('a stream', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];
  let pages: number;
  const answers: IncomingMessage[] = [];

  beforeEach(async () => {
    backend = await WatchedBackend.start(() => ({
      timeoutSeconds: 60,
      features: [mockServices.httpAuth.factory()],
    }));
    upstream = backend.upstream;
    pages = 0;
    upstream.on(`GET ${NAMESPACES}`, {
      json: { items: [{ metadata: { name: 'acme-corp' } }], pagination: {} },
    });
    serveWorld(upstream, {});
    // An endless list, which only the client can stop.
    upstream.on(`GET ${NAMESPACES}/acme-corp/secretreferences`, () => ({
      json: { items: [], pagination: { nextCursor: `page-${(pages += 1)}` } },
    }));
  });

  afterEach(async () => {
    answers.splice(0).forEach(answer => answer.destroy());
    await backend.stop();
  });

  const open = async (
    path: string,
    user = 'user:default/ann',
  ): Promise<IncomingMessage> => {
    const Authorization = mockCredentials.user.header(user);
    const request = get(backend.urlOf(path), { headers: { Authorization } });
    const [answer] = await once(request, 'response');
    answer.on('error', () => {});
    answers.push(answer);
    return answer;
  };

  it.each(streams)('%s stops reading when the client leaves', async path => {
    const answer = await open(path);
    await until(() => pages > 3);
    answer.destroy();
    // Calls that were already sent arrive, then nothing follows.
    let before;
    do {
      before = upstream.requests.length;
      await backend.callRoute('get', '/status');
      await backend.callRoute('get', '/status');
    } while (upstream.requests.length > before);
    expect(upstream.requests).toHaveLength(before);
  });

  it.each(streams)('%s is limited for each user', async path => {
    const opened = await Promise.all([open(path), open(path), open(path)]);
    expect(opened.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect((await open(path)).statusCode).toBe(429);
    expect((await open(path, 'user:default/bob')).statusCode).toBe(200);
    opened[0].destroy();
    let again = await open(path);
    while (again.statusCode === 429) {
      again = await open(path);
    }
    expect(again.statusCode).toBe(200);
  });

  it('of sync state is limited for each user', async () => {
    const path = '/namespaces/acme-corp/sync/events';
    for (let count = 0; count < 20; count += 1) {
      expect((await open(path)).statusCode).toBe(200);
    }
    expect((await open(path)).statusCode).toBe(429);
    expect((await open(path, 'user:default/bob')).statusCode).toBe(200);
  });
});
