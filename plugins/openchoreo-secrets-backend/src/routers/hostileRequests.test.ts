import { hasInvisibleCharacters } from '@openchoreo-secrets/plugin-common';
import { hostileKeys } from '@openchoreo-secrets/plugin-common/testUtils';
import request, { type Response } from 'supertest';
import {
  type CallOptions,
  dbCreds,
  ServedSecret,
  WatchedBackend,
} from '../__testUtils__';

type Call = [
  method: 'get' | 'post' | 'patch' | 'put' | 'delete',
  path: string,
  options?: CallOptions,
];

const MAX_ANSWER = 16_000;
const MAX_RECORDED = 4_000;
const ITEM = '/db-creds';
const unchanged = { 'If-Match': '*' };
const create = dbCreds('s3cret');

/** Requests with a text in a field where it isn't valid. */
function misplaced(text: string): Record<string, Call> {
  const inPath = `/${encodeURIComponent(text)}`;
  return {
    'the name of a new secret': [
      'post',
      '',
      { body: { ...create, name: text } },
    ],
    'the type of a new secret': [
      'post',
      '',
      { body: { ...create, type: text } },
    ],
    'the category of a new secret': [
      'post',
      '',
      { body: { ...create, category: text } },
    ],
    'the kind of its plane': [
      'post',
      '',
      { body: { ...create, targetPlane: { kind: text, name: 'dp-prod' } } },
    ],
    'the name of its plane': [
      'post',
      '',
      { body: { ...create, targetPlane: { kind: 'DataPlane', name: text } } },
    ],
    'a key of a new secret': [
      'post',
      '',
      { body: { ...create, data: { [text]: 'value' } } },
    ],
    'a label key of a new secret': [
      'post',
      '',
      { body: { ...create, labels: { [text]: 'a' } } },
    ],
    'a label value of a new secret': [
      'post',
      '',
      { body: { ...create, labels: { team: text } } },
    ],
    'the name of a secret to read': ['get', inPath],
    'the name of a secret to describe': ['get', `${inPath}/facts`],
    'the name of a secret to change': [
      'patch',
      inPath,
      { body: { set: { a: 'b' } }, headers: unchanged },
    ],
    'the name of a secret to replace': [
      'put',
      inPath,
      { body: { data: { a: 'b' } } },
    ],
    'the name of a secret to push': ['post', `${inPath}/push`],
    'the name of a secret to delete': ['delete', inPath],
    'the name of a secret to reveal': [
      'post',
      `${inPath}/reveal`,
      { body: { key: 'password' } },
    ],
    'a key to set': [
      'patch',
      ITEM,
      { body: { set: { [text]: 'b' } }, headers: unchanged },
    ],
    'a key to remove': [
      'patch',
      ITEM,
      { body: { remove: [text] }, headers: unchanged },
    ],
    'a label key to change': [
      'patch',
      ITEM,
      { body: { labels: { [text]: 'b' } }, headers: unchanged },
    ],
    'a label value to change': [
      'patch',
      ITEM,
      { body: { labels: { team: text } }, headers: unchanged },
    ],
    'a key to replace': ['put', ITEM, { body: { data: { [text]: 'b' } } }],
    'a label key to replace': [
      'put',
      ITEM,
      { body: { data: { a: 'b' }, labels: { [text]: 'b' } } },
    ],
    'a label value to replace': [
      'put',
      ITEM,
      { body: { data: { a: 'b' }, labels: { team: text } } },
    ],
    'a key to reveal': ['post', `${ITEM}/reveal`, { body: { key: text } }],
  };
}

/** About 2 MB of invalid names. */
const badNames = Object.fromEntries(
  Array.from({ length: 60_000 }, (_, index) => [
    `b\u0000d \u202e key ${index}`.padEnd(32),
    'x',
  ]),
);
const longText = 'x \u2028'.repeat(500_000);

const oversized: Record<string, Call> = {
  '2 MB of bad keys': ['post', '', { body: { ...create, data: badNames } }],
  '2 MB of bad labels': ['post', '', { body: { ...create, labels: badNames } }],
  '2 MB of bad keys to set': [
    'patch',
    ITEM,
    { body: { set: badNames }, headers: unchanged },
  ],
  '2 MB of bad keys to remove': [
    'patch',
    ITEM,
    { body: { remove: Object.keys(badNames) }, headers: unchanged },
  ],
  '2 MB of bad keys to replace': ['put', ITEM, { body: { data: badNames } }],
  '2 MB of unknown fields': ['post', '', { body: badNames }],
  'numbers in place of values': [
    'post',
    '',
    {
      body: {
        ...create,
        data: Object.fromEntries(Object.keys(badNames).map(name => [name, 1])),
      },
    },
  ],
  ...Object.fromEntries(
    Object.entries(misplaced(longText))
      .filter(([, [, path]]) => path.length < 1000)
      .map(([title, call]) => [`2 MB as ${title}`, call]),
  ),
};

describe('a hostile request', () => {
  let backend: WatchedBackend;

  beforeAll(async () => {
    backend = await WatchedBackend.start(() => ({ timeoutSeconds: 10 }));
  });

  beforeEach(() => {
    backend.reset();
    ServedSecret.serve(backend.upstream, { data: { password: 's3cret' } });
  });

  afterAll(() => backend.stop());

  /** Whether the response is short and readable, and nothing else was recorded. */
  function isRefused({ status, text, body }: Response): boolean {
    const { message, fields = [] } = body.error;
    const shown: string[] = [message, ...fields.flatMap(Object.values)];
    expect([400, 413]).toContain(status);
    expect(text.length).toBeLessThan(MAX_ANSWER);
    expect(shown.filter(hasInvisibleCharacters)).toEqual([]);
    expect(backend.recorded.length).toBeLessThan(MAX_RECORDED);
    expect(backend.auditor.createEvent).not.toHaveBeenCalled();
    expect(backend.upstream.requests).toEqual([]);
    return true;
  }

  it.each(Object.keys(misplaced('')))(
    "with a value as %s doesn't record it",
    async title => {
      const value = 'Planted value+66fe!';
      expect(isRefused(await backend.call(...misplaced(value)[title]))).toBe(
        true,
      );
      backend.assertNotRecorded(value);
    },
  );

  it.each(Object.keys(misplaced('')))(
    'with control characters as %s gets them back escaped',
    async title => {
      const name = 'a\u001b]52;\u009b\u2028\u202eb\u200b';
      expect(isRefused(await backend.call(...misplaced(name)[title]))).toBe(
        true,
      );
    },
  );

  it.each(Object.keys(oversized))(
    'with %s gets a short response',
    async title =>
      expect(isRefused(await backend.call(...oversized[title]))).toBe(true),
  );

  it.each([
    ['charset', { 'Content-Type': 'application/json; charset=x-unknown' }],
    ['content encoding', { 'Content-Encoding': 'x-unknown' }],
  ])('with an unsupported %s gets a 415 without a log', async (_, headers) => {
    const { status } = await backend.call('post', '', {
      body: create,
      headers,
    });
    expect(status).toBe(415);
    expect(backend.logger.error).not.toHaveBeenCalled();
    expect(backend.logger.warn).not.toHaveBeenCalled();
  });

  it.each(Object.entries(hostileKeys))(
    'with a hostile key is rejected: %s',
    async (_, text) => {
      const answer = await backend.call('post', '', {
        body: {
          ...create,
          type: 'kubernetes.io/tls',
          data: { 'tls.crt': text, 'tls.key': text },
        },
      });
      expect(isRefused(answer)).toBe(true);
    },
  );
});

jest.mock('../values/parserThread', () => {
  const actual = jest.requireActual('../values/parserThread');
  const script = `
    require('node:worker_threads').parentPort.on('message', ({ entries }) => {
      while (entries.some(([, value]) => value === 'endless'));
    });
    ${actual.parserScript}`;
  return { ...actual, parserScript: script };
});

describe('while the backend reads hostile values', () => {
  it('the health check responds', async () => {
    const backend = await WatchedBackend.start(() => ({ timeoutSeconds: 10 }));
    const origin = new URL(backend.urlOf('')).origin;
    const readHealth = () =>
      request(origin).get('/.backstage/health/v1/readiness');

    for (const text of [...Object.values(hostileKeys), 'endless']) {
      ServedSecret.serve(backend.upstream, {
        type: 'kubernetes.io/tls',
        data: { 'tls.crt': text, 'tls.key': text },
      });
      let isRead = false;
      let healthChecks = 0;
      const read = backend.call('get', `${ITEM}/facts`).finally(() => {
        isRead = true;
      });
      while (!isRead) {
        const { status } = await readHealth();
        expect(status).toBe(200);
        healthChecks++;
      }
      const { facts } = (await read).body;
      expect(facts.keys).toHaveLength(2);
      expect(facts.certificates).toBeUndefined();
      // A stalled backend responds at most to the check that was sent before the read.
      expect(healthChecks).toBeGreaterThan(text === 'endless' ? 10 : 0);
    }
    await backend.stop();
  });
});
