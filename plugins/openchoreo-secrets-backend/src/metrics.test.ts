import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { routesOf, ServedSecret, until, WatchedBackend } from './__testUtils__';

type Callback = (result: {
  observe(value: number, attributes?: object): void;
}) => void;

const MARKER = 'planted/marker+4be1=';
const { secret } = routesOf();

describe('metrics and logs', () => {
  const measured: { name: string; value: number; attributes?: object }[] = [];
  const callbacks: Callback[] = [];
  const instrument = (name: string) => {
    const record = (value: number, attributes?: object) =>
      measured.push({ name, value, attributes });
    return {
      add: record,
      record,
      addCallback: (callback: Callback) => callbacks.push(callback),
      removeCallback: () => {},
    };
  };
  const metrics: Partial<MetricsService> = {
    createCounter: instrument,
    createUpDownCounter: instrument,
    createHistogram: instrument,
    createObservableGauge: instrument,
  };
  let backend: WatchedBackend;

  beforeAll(async () => {
    backend = await WatchedBackend.start(() => ({
      planes: [
        {
          planes: ['ClusterDataPlane/default'],
          kubeconfig: { path: '/missing' },
        },
      ],
      features: [metricsServiceMock.mock(metrics).factory],
    }));
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    measured.length = 0;
    ServedSecret.serve(backend.upstream, { data: { password: MARKER } });
  });

  const reveal = () =>
    backend.call('post', '/db-creds/reveal', { body: { key: 'password' } });
  const of = (name: string) =>
    measured
      .filter(it => it.name === `openchoreo.secrets.${name}`)
      .map(({ attributes }) => attributes);

  const values = (name: string) =>
    measured
      .filter(it => it.name === `openchoreo.secrets.${name}`)
      .map(({ value }) => value);

  it('count calls and operations without names or values', async () => {
    await reveal();
    expect(of('upstream')).toContainEqual({
      operation:
        'GET /api/v1alpha1/namespaces/{namespaceName}/secrets/{secretName}',
      outcome: 'ok',
      status: 200,
    });
    expect(of('acts')).toEqual([
      { event: 'secret-reveal', outcome: 'succeeded' },
    ]);
    const text = JSON.stringify(measured);
    for (const name of [MARKER, 'acme-corp', 'db-creds', 'user:']) {
      expect(text).not.toContain(name);
    }
    expect(backend.logger.warn).not.toHaveBeenCalledWith(
      'A call to OpenChoreo failed',
      expect.anything(),
    );
  });

  it('count open streams', async () => {
    const leave = new AbortController();
    const response = await fetch(
      backend.urlOf('/namespaces/acme-corp/sync/events'),
      {
        signal: leave.signal,
        headers: { Authorization: mockCredentials.user.header() },
      },
    );
    expect(response.status).toBe(200);
    expect(values('streams')).toEqual([1]);
    leave.abort();
    await until(() => values('streams').length === 2);
    expect(values('streams')).toEqual([1, -1]);
    expect(of('streams')).toEqual([{ kind: 'sync' }, { kind: 'sync' }]);
  });

  it('count watched clusters by state', async () => {
    const observed: unknown[] = [];
    await until(() => {
      observed.length = 0;
      callbacks.forEach(callback =>
        callback({ observe: (...args) => observed.push(args) }),
      );
      return JSON.stringify(observed).includes('unknown');
    });
    expect(observed).toEqual([[1, { state: 'unknown' }]]);
  });

  it('log each failed call once', async () => {
    backend.upstream.on(`GET ${secret}`, {
      status: 500,
      json: { code: 'INTERNAL_ERROR', error: MARKER },
    });
    await reveal();
    const failures = backend.logger.warn.mock.calls.filter(([, call]) =>
      JSON.stringify(call).includes('{secretName}'),
    );
    expect(failures).toEqual([
      [
        'A call to OpenChoreo failed',
        {
          operation:
            'GET /api/v1alpha1/namespaces/{namespaceName}/secrets/{secretName}',
          outcome: 'response',
          status: 500,
          code: 'INTERNAL_ERROR',
          durationMs: expect.any(Number),
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      ],
    ]);
    expect(of('acts')).toEqual([{ event: 'secret-reveal', outcome: 'failed' }]);
    backend.assertFreeOf(MARKER);
  });

  it('log rejected calls at debug level', async () => {
    backend.upstream.on(`GET ${secret}`, { status: 404, json: {} });
    await reveal();
    expect(backend.logger.warn).not.toHaveBeenCalledWith(
      'A call to OpenChoreo failed',
      expect.anything(),
    );
    expect(backend.logger.debug).toHaveBeenCalledWith(
      'A call to OpenChoreo failed',
      expect.objectContaining({ status: 404 }),
    );
  });

  it("count operations that weren't run because the audit log failed", async () => {
    backend.auditor.createEvent.mockRejectedValue(new Error('disk full'));
    await reveal();
    expect(of('acts')).toEqual([
      { event: 'secret-reveal', outcome: 'unrecorded' },
    ]);
  });

  it('log our own exceptions with stack but without message', async () => {
    backend.upstream.on('POST /api/v1/authz/evaluates', { json: {} });
    expect((await reveal()).status).toBe(500);
    expect(backend.logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/^Unexpected \w*Error$/),
      { stack: expect.stringContaining('openChoreoAccess.ts') },
    );
  });
});
