import { isUtf8 } from 'node:buffer';
import { mockServices } from '@backstage/backend-test-utils';
import type {
  OpenChoreoClient,
  Secret,
} from '@openchoreo-secrets/openchoreo-client';
import { validateDataKey } from '@openchoreo-secrets/plugin-common';
import fc from 'fast-check';
import { secretReference } from '../../../__testUtils__/objects';
import { SecretValues } from '../../../values/SecretValues';
import { SecretVersions } from '../../../values/SecretVersions';
import { ValueParser } from '../../../values/ValueParser';
import { updateSecret } from './updateSecret';

const RUNS = 10_000;
const TIMEOUT_MS = 300_000;
const MAX_BYTES = 1024 * 1024;
const id = { namespace: 'acme-corp', name: 'db-creds' };
const parser = new ValueParser({ logger: mockServices.logger.mock() });
const versions = new SecretVersions(Buffer.alloc(32, 7));

const key = fc
  .string({
    unit: fc.constantFrom(...'abcXYZ019-_.'),
    minLength: 1,
    maxLength: 8,
  })
  .filter(it => validateDataKey(it).length === 0);

/** Any text: all of Unicode, control characters, line ends, byte order marks, and rarely 900 KiB. */
const text = fc.oneof(
  { weight: 300, arbitrary: fc.string({ unit: 'binary', minLength: 1 }) },
  {
    weight: 300,
    arbitrary: fc
      .array(
        fc.constantFrom(
          '\r\n',
          '\r',
          '\n',
          '\ufeff',
          '\u0000',
          '"',
          '\\',
          '🔑',
        ),
        { minLength: 1 },
      )
      .map(parts => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x', 'é').map(it => it.repeat(450 * 1024)),
  },
);

const data = fc.dictionary(key, text, { minKeys: 1, maxKeys: 6 });

const labels = fc.dictionary(key, fc.constantFrom('', 'a', 'b'), {
  maxKeys: 3,
});

/** A secret in memory. Requests and responses are JSON, as over HTTP. */
function serve(content: Record<string, string>, userLabels: object) {
  const state = {
    data: content,
    labels: { ...userLabels, 'openchoreo.dev/secret-type': 'generic' },
  };
  const answer = (): Secret => {
    const base64 = Object.entries(state.data).map(([name, value]) => [
      name,
      Buffer.from(value).toString('base64'),
    ]);
    return JSON.parse(
      JSON.stringify({
        type: 'Opaque',
        metadata: {
          ...secretReference(id.name).metadata,
          labels: state.labels,
        },
        data: Object.fromEntries(base64),
      }),
    );
  };
  const client: Partial<OpenChoreoClient> = {
    getSecretReference: async () => secretReference(id.name),
    getSecret: async () => answer(),
    updateSecret: async (_namespace, _name, body) => {
      Object.assign(state, JSON.parse(JSON.stringify(body)));
      return answer();
    },
  };
  return { state, client: client as OpenChoreoClient };
}

describe('of any secret', () => {
  it(
    'a change of one key leaves every other key byte for byte, and all labels',
    async () => {
      await fc.assert(
        fc.asyncProperty(data, key, text, labels, async (...given) => {
          const [before, changed, value, userLabels] = given;
          const expected = { ...before, [changed]: value };
          fc.pre(sizeOf(expected) <= MAX_BYTES);
          const { state, client } = serve(before, userLabels);
          const kept = { ...state.labels };
          const { etag } = await updateSecret(
            {
              ...id,
              ifMatch: '*',
              set: SecretValues.fromRecord({ [changed]: value }),
              remove: [],
              labels: {},
            },
            {
              client,
              followUpClient: client,
              lease: { renew: async () => {} },
              parser,
              versions,
            },
          );
          expect(bytesOf(state.data)).toEqual(bytesOf(expected));
          expect(state.labels).toEqual(kept);
          expect(etag).toBe(
            versions.etagOf({
              uid: `uid-of-${id.name}`,
              labels: kept,
              values: SecretValues.fromRecord(expected),
            }),
          );
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'bytes are text exactly when they are UTF-8, and are the same bytes again',
    () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
          const buffer = Buffer.from(bytes);
          const values = SecretValues.fromBase64({
            a: buffer.toString('base64'),
          });
          expect(values.isBinary('a')).toBe(!isUtf8(buffer));
          expect(values.bytesOf('a')).toEqual(buffer);
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );
});

function bytesOf(record: Record<string, string>): Record<string, string> {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    Buffer.from(value).toString('hex'),
  ]);
  return Object.fromEntries(entries);
}

function sizeOf(record: Record<string, string>): number {
  return Object.values(record).reduce(
    (size, value) => size + Buffer.byteLength(value),
    0,
  );
}
