import {
  dbCreds,
  routesOf,
  secretReference,
  ServedSecret,
  WatchedBackend,
} from '../__testUtils__';

const MARKER = 'planted/marker+77ab=';
const { reference, secret } = routesOf();

describe('deleting a secret', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];
  let served: ServedSecret;

  // Each test has its own backend, because deletions are recorded.
  beforeEach(async () => {
    backend = await WatchedBackend.start();
    upstream = backend.upstream;
    served = ServedSecret.serve(upstream, { data: { password: MARKER } });
  });

  afterEach(async () => {
    backend.assertFreeOf(MARKER);
    await backend.stop();
  });

  const remove = (headers = {}) =>
    backend.call('delete', '/db-creds', { headers });

  it('deletes without reading values', async () => {
    const { status, text } = await remove();
    expect([status, text]).toEqual([204, '']);
    expect(served.data).toBeUndefined();
    expect(upstream.valueCalls).toEqual([]);
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-mutate',
        severityLevel: 'medium',
        actionType: 'delete',
        namespace: 'acme-corp',
        name: 'db-creds',
      },
    ]);
  });

  it("doesn't change a secret that somebody else has changed", async () => {
    const etag = await backend.readETag();
    served.data = { password: Buffer.from('other') };
    const { status, body } = await remove({ 'If-Match': etag });
    expect([status, body.error.code]).toEqual([412, 'SECRET_CHANGED']);
    expect(served.data).toBeDefined();

    const { status: repeated } = await remove({
      'If-Match': await backend.readETag(),
    });
    expect(repeated).toBe(204);
  });

  it("responds with 404 for a secret that doesn't exist", async () => {
    served.data = undefined;
    const { status, body } = await remove();
    expect([status, body.error.code]).toEqual([404, 'SECRET_NOT_FOUND']);
  });

  it('responds with 409 for a secret that is managed in YAML', async () => {
    upstream
      .on(`DELETE ${secret}`, { status: 404, json: {} })
      .on(`GET ${reference}`, {
        json: secretReference('db-creds', {
          'openchoreo.dev/managed-by': 'kubectl',
        }),
      });
    const { status, body } = await remove();
    expect([status, body.error.code]).toEqual([409, 'SECRET_UNMANAGED']);
  });

  it('explains that the plane is gone', async () => {
    upstream.on(`DELETE ${secret}`, {
      status: 422,
      json: { code: 'UNPROCESSABLE_CONTENT', error: 'target plane not found' },
    });
    const { status, body } = await remove();
    expect([status, body.error.code]).toEqual([422, 'PLANE_UNUSABLE']);
    expect(body.error.message).toContain('delete secretreference db-creds');
  });

  it("is rejected before the call if OpenChoreo doesn't allow it", async () => {
    upstream.allow(['secret:view', 'secret:update']);
    const { status, body } = await remove();
    expect([status, body.error.code]).toEqual([403, 'OPENCHOREO_FORBIDDEN']);
    expect(upstream.requests.map(({ method }) => method)).toEqual(['POST']);
  });

  const uncertain = [
    ['500', { status: 500, json: {} }, 502],
    ['a lost connection', 'hang up', 502],
    ['a time-out', 'never', 504],
  ] as const;

  it.each(uncertain)(
    "succeeds after %s if the secret isn't listed anymore",
    async (_, answer) => {
      upstream.on(`DELETE ${secret}`, () => {
        served.data = undefined;
        return answer;
      });
      expect((await remove()).status).toBe(204);
    },
  );

  it.each(uncertain)(
    "after %s reports that it's still listed",
    async (_, answer, expected) => {
      upstream.on(`DELETE ${secret}`, answer);
      const { status, body } = await remove();
      expect([status, body.error.code]).toEqual([
        expected,
        'DELETE_UNCONFIRMED_PRESENT',
      ]);
      expect(body.error.message).toContain('Delete it again');
    },
  );

  it('reports that the outcome is unknown', async () => {
    upstream
      .on(`DELETE ${secret}`, 'hang up')
      .on(`GET ${reference}`, 'hang up');
    expect((await remove()).body.error.code).toBe('DELETE_UNCONFIRMED');
  });

  it("blocks the name for a minute, so that the plane doesn't remove the new value", async () => {
    await remove();
    const { status, body, headers } = await backend.call('post', '', {
      body: dbCreds(MARKER),
    });
    expect([status, body.error.code]).toEqual([409, 'DELETED_RECENTLY']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(upstream.valueCalls).toEqual([]);

    await backend.call('post', '', {
      body: { ...dbCreds(MARKER), name: 'other' },
    });
    expect(upstream.valueCalls).toHaveLength(1);
  });

  it.each([
    ['rejects it if the deletion succeeds', 204, [409, 'DELETED_RECENTLY']],
    ['saves it if OpenChoreo forbids the deletion', 403, [201, undefined]],
  ])(
    'delays a create during the deletion, and %s',
    async (_, status, outcome) => {
      upstream.on('POST /api/v1alpha1/namespaces/acme-corp/secrets', {
        status: 201,
        json: { type: 'Opaque', metadata: { name: 'db-creds' }, data: {} },
      });
      let created: ReturnType<typeof backend.call> | undefined;
      upstream.on(`DELETE ${secret}`, () => {
        created = backend.call('post', '', { body: dbCreds(MARKER) });
        return status === 204
          ? { status }
          : { status, json: { code: 'FORBIDDEN', error: 'You do not have' } };
      });
      expect((await remove()).status).toBe(status);
      const answer = await created;
      expect([answer?.status, answer?.body.error?.code]).toEqual(outcome);
    },
  );
});
