import type { Response } from 'supertest';
import {
  type Answer,
  dbCreds,
  routesOf,
  ServedSecret,
  WatchedBackend,
} from '../__testUtils__';

const MARKER = 'planted/marker+66fe=';
const { secret } = routesOf();

type ActName = 'list' | 'reveal' | 'create' | 'update' | 'replace' | 'delete';

/** The operations, and the call to OpenChoreo that fails. */
const acts: Record<
  ActName,
  { failing: string; call(backend: WatchedBackend): Promise<Response> }
> = {
  list: {
    failing: 'GET /api/v1/namespaces/acme-corp/secretreferences',
    call: backend => backend.call('get'),
  },
  reveal: {
    failing: `GET ${secret}`,
    call: backend =>
      backend.call('post', '/db-creds/reveal', { body: { key: 'password' } }),
  },
  create: {
    failing: 'POST /api/v1alpha1/namespaces/acme-corp/secrets',
    call: backend =>
      backend.call('post', '', {
        body: { ...dbCreds(MARKER), name: 'new-creds' },
      }),
  },
  update: {
    failing: `PUT ${secret}`,
    call: backend =>
      backend.call('patch', '/db-creds', {
        body: { set: { username: MARKER } },
        headers: { 'If-Match': '*' },
      }),
  },
  replace: {
    failing: `PUT ${secret}`,
    call: backend =>
      backend.call('put', '/db-creds', {
        body: { data: { password: `${MARKER}2` } },
      }),
  },
  delete: {
    failing: `DELETE ${secret}`,
    call: backend => backend.call('delete', '/db-creds'),
  },
};

const byHandler = (status: number, code: string, error: string): Answer => ({
  status,
  json: { code, error },
});
const byAuthentication = (code: string, message: string): Answer => ({
  status: 401,
  json: { error: code, message },
});
const plain = (status: number, text: string): Answer => ({ status, text });

/** The outcome by operation, if it differs from `outcome`. */
interface Row extends Partial<Record<ActName, string>> {
  answer: Answer;
  outcome: string;
  message: RegExp;
  /** The affected operations; all by default. */
  acts?: ActName[];
}

const unconfirmed = (status: number) => ({
  create: `${status} CREATE_UNCONFIRMED_ABSENT`,
  update: `${status} UPDATE_UNCONFIRMED_UNCHANGED`,
  replace: `${status} UPDATE_UNCONFIRMED_DIFFERENT`,
  delete: `${status} DELETE_UNCONFIRMED_PRESENT`,
});

const rows: Record<string, Row> = {
  '400 of a handler': {
    answer: byHandler(400, 'BAD_REQUEST', 'data must contain an entry'),
    outcome: '400 InputError',
    message: /OpenChoreo responded "data must contain an entry"/,
  },
  '400 of the decoder, in plain text that quotes the request': {
    answer: plain(400, `can't decode JSON body: ${MARKER}`),
    outcome: '400 InputError',
    message: /OpenChoreo responded "can't decode JSON body/,
    acts: ['create', 'update', 'replace'],
  },
  '400 for a plane without a store': {
    answer: byHandler(
      400,
      'BAD_REQUEST',
      'secret store is not configured on the target plane',
    ),
    outcome: '422 PLANE_UNUSABLE',
    message: /store/,
    list: '400 InputError',
    create: '422 UnprocessableContentError',
  },
  '401 of the authentication': {
    answer: byAuthentication('INVALID_TOKEN', 'invalid or expired token'),
    outcome: '401 OPENCHOREO_TOKEN_REJECTED',
    message: /Sign in again/,
  },
  '403 of a handler': {
    answer: byHandler(403, 'FORBIDDEN', 'You do not have permission'),
    outcome: '403 OPENCHOREO_FORBIDDEN',
    message: /OpenChoreo doesn't allow you to/,
  },
  '404 of a handler': {
    answer: byHandler(404, 'NOT_FOUND', 'secret not found'),
    outcome: '404 SECRET_NOT_FOUND',
    message: /not found|doesn't exist|doesn't have its value/,
    list: '404 NotFoundError',
    reveal: '404 VALUE_NOT_FOUND',
    create: '404 NotFoundError',
  },
  '404 of the router, in plain text': {
    answer: plain(404, '404 page not found'),
    outcome: '404 SECRET_NOT_FOUND',
    message: /not found|doesn't exist|doesn't have its value/,
    list: '404 NotFoundError',
    reveal: '404 VALUE_NOT_FOUND',
    create: '404 NotFoundError',
  },
  '409 of a handler': {
    answer: byHandler(409, 'CONFLICT', 'secret already exists'),
    outcome: '409 ConflictError',
    message: /exists/,
  },
  '412 of a gateway': {
    answer: plain(412, 'precondition failed'),
    outcome: '412 PreconditionFailedError',
    message: /precondition failed/,
  },
  '413 of a gateway': {
    answer: plain(413, 'body too large'),
    outcome: '413 PayloadTooLargeError',
    message: /body too large/,
  },
  '422 for a plane that is gone': {
    answer: byHandler(422, 'UNPROCESSABLE_CONTENT', 'target plane not found'),
    outcome: '422 PLANE_UNUSABLE',
    message: /DataPlane|plane/,
    list: '422 UnprocessableContentError',
    create: '422 UnprocessableContentError',
  },
  '428 of a gateway': {
    answer: plain(428, 'precondition required'),
    outcome: '428 PreconditionRequiredError',
    message: /precondition required/,
  },
  '429 of a gateway': {
    answer: plain(429, 'slow down'),
    outcome: '429 TooManyRequestsError',
    message: /slow down/,
  },
  '500 of a handler': {
    answer: byHandler(500, 'INTERNAL_ERROR', MARKER),
    outcome: '502 BadGatewayError',
    message: /OpenChoreo failed \(500\)|didn't confirm/,
    reveal: '502 PLANE_UNREACHABLE',
    ...unconfirmed(502),
  },
  '501 of a handler': {
    answer: byHandler(501, 'NOT_IMPLEMENTED', 'Secret API is disabled'),
    outcome: '501 CONTROL_PLANE_FEATURE_DISABLED',
    message: /features\.secretManagement\.enabled=true/,
  },
  '502 of a gateway': {
    answer: plain(502, MARKER),
    outcome: '502 BadGatewayError',
    message: /OpenChoreo failed \(502\)|didn't confirm/,
    ...unconfirmed(502),
  },
  'no answer in time': {
    answer: 'never',
    outcome: '504 GatewayTimeoutError',
    message:
      /OpenChoreo didn't respond in time|DataPlane "dp-prod" didn't respond in time|didn't confirm/,
    reveal: '504 PLANE_UNREACHABLE',
    ...unconfirmed(504),
  },
  'a dropped connection': {
    answer: 'hang up',
    outcome: '503 ServiceUnavailableError',
    message: /is unreachable|didn't confirm/,
    ...unconfirmed(502),
  },
  'a page that is not its API': {
    answer: plain(200, '<html>'),
    outcome: '502 BadGatewayError',
    message: /openchoreo\.baseUrl|didn't confirm/,
    ...unconfirmed(502),
  },
};

describe('OpenChoreo responds with', () => {
  let backend: WatchedBackend;

  beforeAll(async () => {
    backend = await WatchedBackend.start();
  });

  afterAll(() => backend.stop());

  it.each(Object.keys(rows))('%s', async title => {
    const { answer, outcome, message, ...row } = rows[title];
    for (const name of row.acts ?? (Object.keys(acts) as ActName[])) {
      const { failing, call } = acts[name];
      backend.reset();
      ServedSecret.serve(backend.upstream, { data: { password: MARKER } });
      backend.upstream.on(failing, answer);

      const { status, body } = await call(backend);

      backend.upstream.on(failing, { status: 404, json: {} });
      const { error } = body;
      const expected = row[name] ?? outcome;
      expect([name, `${status} ${error.code ?? error.name}`]).toEqual([
        name,
        expected,
      ]);
      expect(Object.keys(body)).toEqual(['error']);
      expect(error.message).toMatch(message);
      expect(backend.event.fail).toHaveBeenCalledTimes(1);
      backend.assertFreeOf(MARKER);
    }
  });
});
