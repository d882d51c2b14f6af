import fc from 'fast-check';
import { expect, readStore, SecretsBackend, test } from '../src';

const CHANGES = 50;
const SEED = 7;
const SECRETS = '/namespaces/acme-corp/secrets';
const PATH = `${SECRETS}/merged`;

const text = fc.oneof(
  { weight: 10, arbitrary: fc.string({ unit: 'binary', minLength: 1 }) },
  {
    weight: 10,
    arbitrary: fc
      .array(
        fc.constantFrom('\r\n', '\r', '\n', '\ufeff', '\u0000', 'é', '🔑'),
        {
          minLength: 1,
        },
      )
      .map(parts => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(900 * 1024)) },
);

test('fifty changes of one key each leave all other keys in the store unchanged', async ({
  stack,
}) => {
  test.setTimeout(180_000);
  const backend = await SecretsBackend.signIn(stack);
  const expected: Record<string, string> = {
    a: '1',
    b: '\ufeffline\r\n',
    c: 'ü',
    d: '\u0000',
    e: '{"json": true}',
  };
  const created = await backend.call('POST', SECRETS, {
    name: 'merged',
    type: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    data: expected,
    labels: { team: 'payments' },
  });
  expect(created.status).toBe(201);

  const key = fc.constantFrom(...Object.keys(expected));
  const changes = fc.sample(fc.tuple(key, text), {
    numRuns: CHANGES,
    seed: SEED,
  });
  for (const [changed, value] of changes) {
    const isLarge = value.length > 1024;
    expected[isLarge ? 'a' : changed] = value;
    const { headers } = await backend.call('GET', `${PATH}/facts`);
    const { status, body } = await backend.call(
      'PATCH',
      PATH,
      { set: { [isLarge ? 'a' : changed]: value } },
      { 'If-Match': headers.get('ETag') ?? '' },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ labels: { team: 'payments' } });
    await expect
      .poll(() => readStore(stack, 'acme-corp/generic/merged'))
      .toEqual(expected);
  }
});
