import {
  routesOf,
  ServedSecret,
  until,
  WatchedBackend,
} from '../__testUtils__';

const REFERENCES = '/api/v1/namespaces/acme-corp/secretreferences';
const SECRETS = '/namespaces/acme-corp/secrets';
const MARKER = 'planted/marker+91c4=';
const { reference, secret } = routesOf();

describe('a request', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];

  async function start(timeoutSeconds: number) {
    backend = await WatchedBackend.start(() => ({ timeoutSeconds }));
    upstream = backend.upstream;
    ServedSecret.serve(upstream, { data: { password: 's3cret' } });
  }

  afterEach(() => backend.stop());

  /** Closes the request as soon as OpenChoreo has received a call. */
  async function leaveDuring(
    path: string,
    request: RequestInit & { url: string },
  ) {
    const reader = new AbortController();
    const answer = fetch(backend.urlOf(request.url), {
      ...request,
      signal: reader.signal,
    }).catch(() => undefined);
    await until(() =>
      upstream.requests.some(({ url }) => url.split('?')[0] === path),
    );
    reader.abort();
    await answer;
  }

  it('stops reading from OpenChoreo when the client has left', async () => {
    await start(60);
    upstream.on(`GET ${REFERENCES}`, 'never').on(`GET ${secret}`, 'never');
    await leaveDuring(REFERENCES, { url: SECRETS });
    await leaveDuring(secret, { url: `${SECRETS}/db-creds/facts` });
    await until(() => upstream.abandoned.length === 2);
    expect(upstream.abandoned).toEqual([
      expect.stringContaining(REFERENCES),
      secret,
    ]);
  });

  it('finishes a change after the client has left', async () => {
    await start(60);
    const served = ServedSecret.serve(upstream, { data: { password: 'old' } });
    upstream.on(`GET ${reference}`, ({ url }) =>
      url === reference ? { json: served.reference } : 'never',
    );
    await leaveDuring(reference, {
      url: `${SECRETS}/db-creds`,
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { password: 'new' } }),
    });
    await until(() => served.data?.password.toString() !== 'old');
    expect(served.data?.password.toString()).toBe('new');
  });

  it('ends at its deadline, regardless of the number of calls', async () => {
    await start(0.5);
    let page = 0;
    upstream.on(`GET ${REFERENCES}`, () => ({
      json: { items: [], pagination: { nextCursor: `page-${(page += 1)}` } },
    }));
    const { status } = await backend.call('get');
    expect(status).toBe(504);
    expect(page).toBeGreaterThan(1);
    const asked = upstream.requests.length;
    await backend.callRoute('get', '/status');
    expect(upstream.requests.length).toBeLessThanOrEqual(asked + 1);
  });

  it('reads values once, even if the plane hangs or fails', async () => {
    await start(0.5);
    for (const answer of ['never', { status: 503 }, 'hang up'] as const) {
      upstream.requests.length = 0;
      upstream.on(`GET ${secret}`, answer);
      const { status } = await backend.call('post', '/db-creds/reveal', {
        body: { key: 'password' },
      });
      expect(status).toBeGreaterThanOrEqual(500);
      expect(upstream.valueCalls).toHaveLength(1);
    }
  });

  it('reads values once for a change, even if the plane drops the connection', async () => {
    await start(5);
    upstream.on(`GET ${secret}`, 'hang up');
    const { status } = await backend.call('patch', '/db-creds', {
      body: { set: { password: 'x' } },
      headers: { 'If-Match': '*' },
    });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(upstream.valueCalls.map(({ method }) => method)).toEqual(['GET']);
  });

  it.each([
    [
      'a charset other than UTF-8',
      415,
      { 'Content-Type': 'application/json; charset=iso-8859-1' },
    ],
    ['an unknown encoding', 415, { 'Content-Encoding': 'lzma' }],
    ['broken gzip', 400, { 'Content-Encoding': 'gzip' }],
  ])(
    'with a body in %s gets %d, without an error log',
    async (_, expected, headers) => {
      await start(5);
      const { status } = await backend.call('post', '', {
        body: JSON.stringify({ password: MARKER }),
        headers,
      });
      expect(status).toBe(expected);
      expect(backend.logger.error).not.toHaveBeenCalled();
      backend.assertFreeOf(MARKER);
    },
  );
});
