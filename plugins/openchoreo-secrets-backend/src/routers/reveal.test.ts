import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ServedSecret,
  type StartOptions,
  WatchedBackend,
} from '../__testUtils__';

const OTHER = 'planted/marker+e19c=';

describe('revealing a value', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];

  async function start(options: StartOptions = {}) {
    backend = await WatchedBackend.start(() => options);
    upstream = backend.upstream;
    ServedSecret.serve(upstream, {
      data: {
        password: '\ufeffp\r\n\u0000🔑',
        keystore: Buffer.from([0xff, 0x00]),
        other: OTHER,
      },
    });
  }

  afterEach(async () => {
    backend.assertFreeOf(OTHER);
    await backend.stop();
  });

  const reveal = (key = 'password') =>
    backend.call('post', '/db-creds/reveal', { body: { key } });

  it('returns the value of one key with no-store', async () => {
    await start();
    const { status, body, headers } = await reveal();
    expect([status, body]).toEqual([
      200,
      { value: '\ufeffp\r\n\u0000🔑', encoding: 'utf-8' },
    ]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.etag).toBeUndefined();
  });

  it('returns binary data as Base64', async () => {
    await start();
    expect((await reveal('keystore')).body).toEqual({
      value: '/wA=',
      encoding: 'base64',
    });
  });

  it('is audited before the value is read', async () => {
    await start();
    backend.auditor.createEvent.mockImplementation(async () => {
      expect(upstream.requests).toEqual([]);
      return backend.event;
    });
    expect((await reveal()).status).toBe(200);
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-reveal',
        severityLevel: 'high',
        namespace: 'acme-corp',
        name: 'db-creds',
        keys: ['password'],
      },
    ]);
    expect(backend.event.success).toHaveBeenCalledTimes(1);
  });

  it('fails if the audit log fails', async () => {
    await start();
    backend.auditor.createEvent.mockRejectedValue(new Error('disk full'));
    expect((await reveal()).status).toBe(503);
    expect(upstream.requests).toEqual([]);
  });

  it('can be turned off', async () => {
    await start({ reveal: false });
    const { status, body } = await reveal();
    expect([status, body.error]).toEqual([
      403,
      {
        name: 'NotAllowedError',
        code: 'REVEAL_DISABLED',
        message: 'Revealing values is turned off in this portal.',
      },
    ]);
    expect(upstream.requests).toEqual([]);
    expect(backend.event.fail).toHaveBeenCalled();
  });

  it('needs its own permission', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async asked =>
        asked.map(({ permission }) => ({
          result: permission.name.endsWith('.reveal')
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    });
    await start({ features: [permissions.factory] });
    const { status, body } = await reveal();
    expect([status, body.error.code]).toEqual([403, 'PORTAL_FORBIDDEN']);
    expect(body.error.message).toContain('reveal values of secrets');
    expect(upstream.requests).toEqual([]);
    expect((await backend.call('get', '/db-creds')).status).toBe(200);
  });

  it('is limited for each user', async () => {
    await start({ revealsPerMinute: 2 });
    const statuses = [];
    for (let count = 0; count < 4; count++) {
      statuses.push((await reveal()).status);
    }
    // A new minute may start in between.
    expect(statuses.filter(status => status === 429).length).toBeGreaterThan(0);
    expect(statuses[0]).toBe(200);
  });

  it('reports a missing key', async () => {
    await start();
    const { status, body } = await reveal('token');
    expect([status, body.error.code]).toEqual([404, 'KEY_NOT_FOUND']);
    expect(body.error.message).toContain('has no key "token"');
  });
});
