import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import {
  hostileKeys,
  leafCertificate,
  leafKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { SecretValues } from './SecretValues';
import { ValueParser } from './ValueParser';

const TLS = 'kubernetes.io/tls';
const pair = SecretValues.fromRecord({
  'tls.crt': leafCertificate,
  'tls.key': leafKey,
});

/** The thread never finishes parsing this value. */
const ENDLESS = 'endless';

jest.mock('./parserThread', () => {
  const actual = jest.requireActual('./parserThread');
  const script = `
    require('node:worker_threads').parentPort.on('message', ({ entries }) => {
      while (entries.some(([, value]) => value === '${'endless'}'));
    });
    ${actual.parserScript}`;
  return { ...actual, parserScript: script };
});

describe('ValueParser', () => {
  const logger = mockServices.logger.mock();
  let parser: ValueParser;

  beforeEach(() => {
    parser = new ValueParser({ logger, timeLimitMs: 1000 });
  });

  afterEach(() => parser.stop());

  it('describes and validates values in a thread', async () => {
    const { certificates } = await parser.describe(TLS, pair);
    expect(certificates).toMatchObject([{ keyMatches: true }]);
    const key = SecretValues.fromRecord({ 'tls.key': leafKey });
    expect(await parser.validate(TLS, key)).toMatchObject([
      { path: '/data/tls.crt', code: 'valueRequired' },
    ]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it("doesn't block while it parses, times out, and recovers", async () => {
    const server = createServer((_, response) => response.end('ok'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const order: string[] = [];
    const endless = SecretValues.fromRecord({ 'tls.crt': ENDLESS });

    const parsed = parser
      .describe(TLS, endless)
      .finally(() => order.push('parsed'));
    const next = parser.describe(TLS, pair);
    const health = await fetch(`http://127.0.0.1:${port}`);
    order.push(await health.text());

    expect(await parsed).toEqual({});
    expect(order).toEqual(['ok', 'parsed']);
    expect((await next).certificates).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain(ENDLESS);
    server.close();
  });

  it.each(Object.entries(hostileKeys))(
    'finds no facts in a hostile value: %s',
    async (_, text) => {
      const values = SecretValues.fromRecord({
        'tls.crt': text,
        'tls.key': text,
      });
      expect(await parser.describe(TLS, values)).toEqual({});
    },
  );

  it("parses nothing after it's stopped", async () => {
    await parser.stop();
    expect(await parser.describe(TLS, pair)).toEqual({});
  });
});
