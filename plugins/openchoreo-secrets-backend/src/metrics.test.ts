import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { routesOf, ServedSecret, WatchedBackend } from './__testUtils__';

const MARKER = 'planted/marker+4be1=';
const { secret } = routesOf();

describe('metrics and logs', () => {
  const measured: { name: string; value: number; attributes?: object }[] = [];
  const instrument = (name: string) => {
    const record = (value: number, attributes?: object) =>
      measured.push({ name, value, attributes });
    return {
      add: record,
      record,
      addCallback: () => {},
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
    expect(backend.logger.warn).not.toHaveBeenCalled();
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
    expect(backend.logger.warn).not.toHaveBeenCalled();
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
    backend.upstream.on('POST /api/v1/authz/evaluates', { json: null });
    expect((await reveal()).status).toBe(500);
    expect(backend.logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/^Unexpected \w*Error$/),
      { stack: expect.stringContaining('openChoreoAccess.ts') },
    );
  });
});
