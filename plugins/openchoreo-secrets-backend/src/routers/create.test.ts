import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  dbCreds,
  FakeOpenChoreo,
  secretReference,
  startSecretsBackend,
} from '../__testUtils__';

const MARKER = 'planted/marker+4f1c=';
const path = '/api/openchoreo-secrets/namespaces/acme-corp/secrets';
const create = 'POST /api/v1alpha1/namespaces/acme-corp/secrets';
const reference = 'GET /api/v1/namespaces/acme-corp/secretreferences/db-creds';

/** Fails where a value shows, as it is or encoded. */
function assertFreeOf(value: string, output: string): void {
  for (const form of [value, btoa(value), encodeURIComponent(value)]) {
    if (output.includes(form)) {
      throw new Error(`${form} shows in an output`);
    }
  }
}

describe('creating a secret', () => {
  const auditor = mockServices.auditor.mock();
  const logger = mockServices.logger.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  const outputs: string[] = [];
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeAll(async () => {
    upstream = await FakeOpenChoreo.start();
    backend = await startSecretsBackend({
      baseUrl: upstream.url,
      timeoutSeconds: 0.5,
      features: [auditor.factory, logger.factory],
    });
  });

  afterAll(async () => {
    await backend.stop();
    await upstream.stop();
  });

  beforeEach(() => {
    jest.resetAllMocks();
    auditor.createEvent.mockResolvedValue(event);
    logger.child.mockReturnThis();
    upstream.requests.length = 0;
    outputs.length = 0;
    upstream.on(reference, { status: 404, json: {} }).on(create, {
      status: 201,
      json: {
        type: 'Opaque',
        metadata: secretReference('db-creds', { team: 'payments' }).metadata,
        data: { username: 'YWRtaW4=', password: btoa(MARKER) },
      },
    });
  });

  afterEach(() => {
    const calls = [logger, event, auditor].flatMap(mocked =>
      Object.values(mocked)
        .filter(it => jest.isMockFunction(it))
        .flatMap(it => it.mock.calls)
        .map(args => args.map(withoutRequest)),
    );
    outputs.push(JSON.stringify(calls));
    assertFreeOf(MARKER, outputs.join('\n'));
  });

  /** The auditor is given the request for its address and actor; its body must be gone by then. */
  function withoutRequest(argument: unknown): unknown {
    if (typeof argument !== 'object' || argument === null) {
      return argument;
    }
    const { request: incoming, ...rest } = argument as {
      request?: { body?: unknown };
    };
    return incoming ? { ...rest, body: incoming.body } : argument;
  }

  async function post(body: object | string = dbCreds(MARKER)) {
    const response = await request(backend.server)
      .post(path)
      .set('Content-Type', 'application/json')
      .send(body);
    outputs.push(response.text, JSON.stringify(response.headers));
    return response;
  }

  it('sends values and category upstream and answers metadata', async () => {
    const { status, body } = await post();
    expect(status).toBe(201);
    expect(body).toEqual({
      name: 'db-creds',
      type: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      keys: ['password', 'username'],
      labels: { team: 'payments' },
      createdAt: '2026-08-21T10:00:00Z',
      managed: true,
    });
    expect(JSON.parse(upstream.requests[0].body)).toEqual({
      secretName: 'db-creds',
      secretType: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data: { username: 'admin', password: MARKER },
      labels: { team: 'payments', 'openchoreo.dev/secret-type': 'generic' },
    });
  });

  it('keeps every character of a value, up to 1 MiB', async () => {
    const data = {
      crlf: 'a\r\nb\r\n',
      bom: '\ufeffx',
      control: '\u0000\u001f',
      unicode: 'grün 🔑',
      large: 'é'.repeat(450 * 1024),
    };
    expect((await post({ ...dbCreds(MARKER), data })).status).toBe(201);
    expect(JSON.parse(upstream.requests[0].body).data).toEqual(data);
  });

  it('is audited before anything happens: who, what, which keys', async () => {
    await post();
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'secret-mutate',
        severityLevel: 'medium',
        meta: {
          actionType: 'create',
          namespace: 'acme-corp',
          name: 'db-creds',
          type: 'Opaque',
          targetPlane: 'DataPlane/dp-prod',
          keys: ['username', 'password'],
        },
      }),
    );
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it('is refused when it cannot be audited', async () => {
    auditor.createEvent.mockRejectedValue(new Error('disk full'));
    const { status, body } = await post();
    expect(status).toBe(503);
    expect(body.error.code).toBe('AUDIT_UNAVAILABLE');
    expect(upstream.requests).toEqual([]);
  });

  it('stays done when its outcome cannot be audited', async () => {
    event.success.mockRejectedValue(new Error('disk full'));
    expect((await post()).status).toBe(201);
    expect(logger.error).toHaveBeenCalled();
  });

  it('names every wrong field, before any call', async () => {
    const { status, body } = await post({
      ...dbCreds(MARKER),
      name: 'a..b',
      data: { 'a b': MARKER },
    });
    expect(status).toBe(400);
    expect(body.error.fields).toEqual([
      { path: '/name', message: 'A name has no empty part between dots.' },
      {
        path: '/data/a b',
        message: 'A key has letters, digits, "-", "_" and "." only.',
      },
    ]);
    expect(upstream.requests).toEqual([]);
    expect(event.fail).toHaveBeenCalled();
  });

  it.each([
    ['text that is no JSON', `{"data": {"password": "${MARKER}"`, 400],
    ['a bare word', `{"data": ${MARKER}`, 400],
    ['a number for a value', { ...dbCreds(MARKER), data: { a: 1 } }, 400],
    ['an unknown field', { ...dbCreds(MARKER), value: MARKER }, 400],
    ['no body at all', {}, 400],
    ['more than 4 MB', dbCreds(MARKER.repeat(300_000)), 413],
  ])('refuses %s without repeating it', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(Object.keys(response.body)).toEqual(['error']);
    expect(upstream.requests).toEqual([]);
  });

  it.each([
    [
      {
        status: 409,
        json: { code: 'CONFLICT', error: 'secret already exists' },
      },
      409,
      '/name',
    ],
    [
      {
        status: 422,
        json: {
          code: 'UNPROCESSABLE_CONTENT',
          error: 'target plane not found',
        },
      },
      422,
      '/targetPlane',
    ],
    [
      {
        status: 400,
        json: {
          code: 'BAD_REQUEST',
          error: 'secret store is not configured on the target plane',
        },
      },
      422,
      '/targetPlane',
    ],
  ])('puts a refusal at its field: %j', async (answer, status, pointer) => {
    upstream.on(create, answer);
    const { status: answered, body } = await post();
    expect(answered).toBe(status);
    expect(body.error.fields).toMatchObject([{ path: pointer }]);
  });

  const uncertain = [
    ['500', { status: 500, json: {} }, 502],
    ['a lost connection', 'hang up', 502],
    ['a time-out', 'never', 504],
  ] as const;

  it.each(uncertain)(
    'after %s says when a secret of the name exists',
    async (_, answer, status) => {
      upstream
        .on(create, answer)
        .on(reference, { json: secretReference('db-creds') });
      const { status: answered, body } = await post();
      expect([answered, body.error.code]).toEqual([
        status,
        'CREATE_UNCONFIRMED_PRESENT',
      ]);
      expect(upstream.requests.filter(it => it.method === 'POST')).toHaveLength(
        1,
      );
    },
  );

  it.each(uncertain)(
    'after %s says when none is listed',
    async (_, answer, status) => {
      upstream.on(create, answer);
      const { status: answered, body } = await post();
      expect([answered, body.error.code]).toEqual([
        status,
        'CREATE_UNCONFIRMED_ABSENT',
      ]);
      expect(body.error.message).toContain('same type and target plane');
    },
  );

  it('says when nothing can be known', async () => {
    upstream.on(create, 'hang up').on(reference, 'hang up');
    expect((await post()).body.error.code).toBe('CREATE_UNCONFIRMED');
  });
});
