import { FakeOpenChoreo } from '../__testUtils__/FakeOpenChoreo';
import { bufferedFetch } from './bufferedFetch';

describe('bufferedFetch', () => {
  let upstream: FakeOpenChoreo;

  beforeEach(async () => {
    upstream = await FakeOpenChoreo.start();
  });

  afterEach(() => upstream.stop());

  it('returns the status, headers, and body of a GET, and sends its headers', async () => {
    upstream.on('GET /things', {
      status: 404,
      headers: { 'X-Request-Id': 'abc' },
      json: { error: 'käse' },
    });
    const response = await bufferedFetch(`${upstream.url}/things?limit=1`, {
      headers: { Authorization: 'Bearer abc' },
    });
    expect(response.ok).toBe(false);
    expect(response.status).toBe(404);
    expect(response.headers.get('x-request-id')).toBe('abc');
    expect(await response.text()).toBe('{"error":"käse"}');
    expect(await response.json()).toEqual({ error: 'käse' });
    expect(upstream.requests).toMatchObject([
      { url: '/things?limit=1', authorization: 'Bearer abc' },
    ]);
  });

  it("doesn't follow a redirect", async () => {
    upstream.on('GET /moved', {
      status: 302,
      headers: { Location: `${upstream.url}/elsewhere` },
      text: '',
    });
    const { status } = await bufferedFetch(`${upstream.url}/moved`, {});
    expect(status).toBe(302);
    expect(upstream.requests).toHaveLength(1);
  });

  it('stops with the reason of the signal', async () => {
    upstream.on('GET /slow', 'never');
    await expect(
      bufferedFetch(`${upstream.url}/slow`, {
        signal: AbortSignal.timeout(20),
      }),
    ).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
  });

  it('sends the body of other methods', async () => {
    upstream.on('POST /things', ({ body }) => ({ text: `${body}!` }));
    const response = await bufferedFetch(`${upstream.url}/things`, {
      method: 'POST',
      body: 'hi',
    });
    expect(await response.text()).toBe('hi!');
  });
});
