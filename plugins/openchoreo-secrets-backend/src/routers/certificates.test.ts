import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  expiredCertificate,
  leafCertificate,
  leafKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import {
  eventsOf,
  ServedSecret,
  serveWorld,
  type StartOptions,
  until,
  WatchedBackend,
} from '../__testUtils__';

const ROUTE = '/platform/certificates';
const OTHER = 'planted/marker+e19c=';
const KEY_LINE = leafKey.split('\n')[1];

describe('the certificate scan', () => {
  let backend: WatchedBackend;
  let upstream: WatchedBackend['upstream'];

  async function start(options: StartOptions = {}) {
    backend = await WatchedBackend.start(() => options);
    upstream = backend.upstream;
    serveNamespaces(['acme-corp', 'beta']);
    upstream.on('GET /api/v1/namespaces/beta/secretreferences', {
      json: { items: [], pagination: {} },
    });
  }

  afterEach(async () => {
    for (const value of [OTHER, KEY_LINE, leafCertificate.split('\n')[1]]) {
      backend.assertFreeOf(value);
    }
    await backend.stop();
  });

  function serveNamespaces(names: string[]) {
    upstream.on('GET /api/v1/namespaces', {
      json: {
        items: names.map(name => ({ metadata: { name } })),
        pagination: {},
      },
    });
  }

  const tls = (name: string, certificate: string) =>
    ServedSecret.serve(upstream, {
      name,
      type: 'kubernetes.io/tls',
      data: { 'tls.crt': certificate, 'tls.key': leafKey },
    });

  function serveSecrets(secrets: ServedSecret[]) {
    const secretreferences = secrets.map(({ reference }) => reference);
    serveWorld(upstream, { secretreferences });
  }

  const scan = async (query = '') => {
    const { status, text, body } = await backend.callRoute(
      'get',
      ROUTE + query,
    );
    return { status, body, events: status === 200 ? eventsOf(text) : [] };
  };

  it('returns the expiry by namespace and reads no other secrets', async () => {
    await start();
    serveSecrets([
      ServedSecret.serve(upstream, { data: { password: OTHER } }),
      tls('shop-tls', leafCertificate),
      tls('old-tls', expiredCertificate),
    ]);
    const { events } = await scan();
    expect(events).toEqual([
      ['start', { namespaces: 2, limit: 1000 }],
      [
        'namespace',
        {
          name: 'acme-corp',
          certificates: [
            {
              secret: expect.objectContaining({ name: 'old-tls' }),
              expiry: {
                subject: 'CN=shop.example.com',
                notAfter: '2021-01-01T00:00:00.000Z',
                daysLeft: expect.any(Number),
              },
            },
            {
              secret: expect.objectContaining({ name: 'shop-tls' }),
              expiry: expect.objectContaining({
                notAfter: '2125-06-18T14:31:46.000Z',
              }),
            },
          ],
        },
      ],
      ['namespace', { name: 'beta', certificates: [] }],
      ['end', {}],
    ]);
    expect(upstream.valueCalls.map(({ url }) => url.split('/').pop())).toEqual(
      expect.arrayContaining(['old-tls', 'shop-tls']),
    );
    expect(upstream.valueCalls).toHaveLength(2);
  });

  it('is audited with names before a value is read', async () => {
    await start();
    serveSecrets([tls('shop-tls', leafCertificate)]);
    backend.auditor.createEvent.mockImplementation(async () => {
      expect(upstream.valueCalls).toEqual([]);
      return backend.event;
    });
    await scan();
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        queryType: 'certificates',
        namespace: 'acme-corp',
        names: ['shop-tls'],
      },
    ]);
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { valuesRead: ['shop-tls'] },
    });
  });

  it('reads nothing if the audit log fails', async () => {
    await start();
    serveSecrets([tls('shop-tls', leafCertificate)]);
    backend.auditor.createEvent.mockRejectedValue(new Error('disk full'));
    const { events } = await scan();
    expect(events[1][1]).toMatchObject({
      certificates: [],
      error: expect.stringContaining("Can't write to the audit log"),
    });
    expect(upstream.valueCalls).toEqual([]);
  });

  it('reports an unreadable certificate and continues', async () => {
    await start();
    const lost = tls('lost', leafCertificate);
    const secrets = [
      tls('broken', '-----BEGIN CERTIFICATE-----'),
      lost,
      tls('made-by-hand', leafCertificate),
      tls('shop-tls', leafCertificate),
    ];
    delete secrets[2].reference.metadata.labels;
    serveSecrets(secrets);
    lost.data = undefined;
    const { events } = await scan();
    const { certificates } = events[1][1] as { certificates: object[] };
    expect(certificates).toMatchObject([
      { error: 'It has no readable certificate.' },
      { error: expect.stringContaining("doesn't have its value") },
      { error: expect.stringContaining('managed in YAML') },
      { expiry: { subject: 'CN=shop.example.com' } },
    ]);
    expect(upstream.valueCalls).toHaveLength(3);
  });

  it('records the values that were read, even if parsing failed', async () => {
    await start();
    const lost = tls('lost', leafCertificate);
    serveSecrets([tls('broken', '-----BEGIN CERTIFICATE-----'), lost]);
    lost.data = undefined;
    await scan();
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { valuesRead: ['broken'] },
    });
  });

  it.each([
    [['secretreference:view'], /read the values/],
    [['secret:view'], /doesn't allow you to list/],
  ])(
    'reads nothing with only %j, and reports that',
    async (actions, reason) => {
      await start();
      upstream.allow(actions);
      serveSecrets([tls('shop-tls', leafCertificate)]);
      const { events } = await scan();
      expect(events[1][1]).toEqual({
        name: 'acme-corp',
        certificates: [],
        error: expect.stringMatching(reason),
      });
      expect(upstream.valueCalls).toEqual([]);
      expect(backend.audited).toEqual([]);
      const asked = upstream.requests.filter(({ url }) =>
        url.endsWith('/evaluates'),
      );
      expect(asked).toHaveLength(1);
    },
  );

  it('stops at the limit and continues from there in the next scan', async () => {
    await start({ certificatesPerScan: 2 });
    serveSecrets(['a', 'b', 'c'].map(name => tls(name, leafCertificate)));
    const first = await scan();
    expect(first.events.at(-1)).toEqual(['end', { after: 'acme-corp/b' }]);
    expect(upstream.valueCalls).toHaveLength(2);
    const second = await scan('?after=acme-corp%2Fb');
    expect(second.events.slice(1)).toMatchObject([
      [
        'namespace',
        { name: 'acme-corp', certificates: [{ secret: { name: 'c' } }] },
      ],
      ['namespace', { name: 'beta' }],
      ['end', {}],
    ]);
    expect((await scan('?after=..%2Fx')).status).toBe(400);
  });

  it('counts the secrets of all namespaces against the limit', async () => {
    await start({ certificatesPerScan: 3 });
    const served = ['a', 'b'].map(name => tls(name, leafCertificate));
    serveSecrets(served);
    const items = served.map(({ reference }) => reference);
    upstream.on('GET /api/v1/namespaces/beta/secretreferences', {
      json: { items, pagination: {} },
    });
    const { events } = await scan();
    expect(events.at(-1)).toEqual(['end', { after: 'beta/a' }]);
    expect(upstream.valueCalls).toHaveLength(3);
  });

  it('stops reading when the client has left', async () => {
    await start({ timeoutSeconds: 60 });
    const names = Array.from({ length: 30 }, (_, index) => `tls-${index}`);
    serveSecrets(names.map(name => tls(name, leafCertificate)));
    for (const name of names) {
      const path = `/api/v1alpha1/namespaces/acme-corp/secrets/${name}`;
      upstream.on(`GET ${path}`, 'never');
    }
    const leave = new AbortController();
    await fetch(backend.urlOf(ROUTE), { signal: leave.signal });
    await until(() => upstream.valueCalls.length > 0);
    leave.abort();
    await until(() => backend.event.success.mock.calls.length === 1);
    await until(() => upstream.abandoned.length === upstream.valueCalls.length);
    expect(upstream.valueCalls.length).toBeLessThan(names.length);
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { valuesRead: [] },
    });
  });

  it('calls nothing upstream without the permission', async () => {
    await start({
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const { status, body } = await scan();
    expect([status, body.error.code]).toEqual([403, 'PORTAL_FORBIDDEN']);
    expect(upstream.requests).toEqual([]);
  });
});
