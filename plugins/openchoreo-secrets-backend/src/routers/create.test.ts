import { problemMessages } from '@openchoreo-secrets/plugin-common';
import { notedInputs } from '@openchoreo-secrets/plugin-common/testUtils';
import { dbCreds, secretReference, WatchedBackend } from '../__testUtils__';

const MARKER = 'planted/marker+4f1c=';
const create = 'POST /api/v1alpha1/namespaces/acme-corp/secrets';
const reference = 'GET /api/v1/namespaces/acme-corp/secretreferences/db-creds';

describe('creating a secret', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];

  beforeAll(async () => {
    backend = await WatchedBackend.start();
    upstream = backend.upstream;
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    upstream.on(reference, { status: 404, json: {} }).on(create, {
      status: 201,
      json: {
        type: 'Opaque',
        metadata: secretReference('db-creds', { team: 'payments' }).metadata,
        data: { username: 'YWRtaW4=', password: btoa(MARKER) },
      },
    });
  });

  afterEach(() => backend.assertFreeOf(MARKER));

  const post = (body: object | string = dbCreds(MARKER)) =>
    backend.call('post', '', { body });

  it('sends values and category upstream and returns metadata', async () => {
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
    expect(JSON.parse(upstream.valueCalls[0].body)).toEqual({
      secretName: 'db-creds',
      secretType: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data: { username: 'admin', password: MARKER },
      labels: { team: 'payments', 'openchoreo.dev/secret-type': 'generic' },
    });
  });

  it("omits OpenChoreo's message if it contains a value", async () => {
    upstream.on(create, {
      status: 400,
      json: { code: 'BAD_REQUEST', error: `data: Invalid value: "${MARKER}"` },
    });
    const { status, body } = await post();
    expect(status).toBe(400);
    expect(body.error.message).toContain('contains a value, which is left out');
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
    expect(JSON.parse(upstream.valueCalls[0].body).data).toEqual(data);
  });

  it.each(notedInputs)(
    'keeps what is accepted with a note: $type with $title',
    async ({ type, category, data }) => {
      const { status } = await post({
        ...{ name: 'db-creds', type, category, data },
        targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
      });
      expect(status).toBe(201);
      const sent = JSON.parse(upstream.valueCalls[0].body);
      expect([sent.secretType, sent.data]).toEqual([type, data]);
    },
  );

  it('is audited first, with person, secret, and keys', async () => {
    await post();
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-mutate',
        severityLevel: 'medium',
        actionType: 'create',
        namespace: 'acme-corp',
        name: 'db-creds',
        type: 'Opaque',
        targetPlane: 'DataPlane/dp-prod',
        keys: ['username', 'password'],
      },
    ]);
    expect(backend.event.success).toHaveBeenCalledTimes(1);
  });

  it('fails if the audit log fails', async () => {
    backend.auditor.createEvent.mockRejectedValue(new Error('disk full'));
    const { status, body } = await post();
    expect(status).toBe(503);
    expect(body.error.code).toBe('AUDIT_UNAVAILABLE');
    expect(upstream.requests).toEqual([]);
  });

  it("succeeds if only its outcome can't be audited", async () => {
    backend.event.success.mockRejectedValue(new Error('disk full'));
    expect((await post()).status).toBe(201);
    expect(backend.logger.error).toHaveBeenCalled();
  });

  it('reports all problems by field before any call', async () => {
    const { status, body } = await post({
      ...dbCreds(MARKER),
      name: 'a..b',
      data: { 'a b': MARKER },
    });
    expect(status).toBe(400);
    expect(body.error.fields).toEqual([
      { path: '/name', message: problemMessages.nameEmptyPart },
      {
        path: '/data/a b',
        message: problemMessages.keyCharacters,
      },
    ]);
    expect(upstream.requests).toEqual([]);
    expect(backend.auditor.createEvent).not.toHaveBeenCalled();
  });

  it.each([
    ['text that is no JSON', `{"data": {"password": "${MARKER}"`, 400],
    ['a bare word', `{"data": ${MARKER}`, 400],
    ['a number for a value', { ...dbCreds(MARKER), data: { a: 1 } }, 400],
    ['an unknown field', { ...dbCreds(MARKER), value: MARKER }, 400],
    ['no body at all', {}, 400],
    ['more than 4 MB', dbCreds(MARKER.repeat(300_000)), 413],
  ])('rejects %s without repeating it', async (_, body, status) => {
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
  ])(
    'reports a rejection at its field: %j',
    async (answer, status, pointer) => {
      upstream.on(create, answer);
      const { status: answered, body } = await post();
      expect(answered).toBe(status);
      expect(body.error.fields).toMatchObject([{ path: pointer }]);
    },
  );

  const uncertain = [
    ['500', { status: 500, json: {} }, 502],
    ['a lost connection', 'hang up', 502],
    ['a time-out', 'never', 504],
  ] as const;

  it.each(uncertain)(
    'after %s reports that a secret with this name exists',
    async (_, answer, status) => {
      upstream
        .on(create, answer)
        .on(reference, { json: secretReference('db-creds') });
      const { status: answered, body } = await post();
      expect([answered, body.error.code]).toEqual([
        status,
        'CREATE_UNCONFIRMED_PRESENT',
      ]);
      expect(upstream.valueCalls).toHaveLength(1);
    },
  );

  it.each(uncertain)(
    "after %s reports that the secret isn't listed",
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

  it('reports that the outcome is unknown', async () => {
    upstream.on(create, 'hang up').on(reference, 'hang up');
    expect((await post()).body.error.code).toBe('CREATE_UNCONFIRMED');
  });
});
