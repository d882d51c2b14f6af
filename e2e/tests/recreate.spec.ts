import { expect, readStore, SecretsBackend, test } from '../src';

const SECRETS = '/namespaces/acme-corp/secrets';

test('a secret that is created again at once after its deletion keeps its new value', async ({
  stack,
}) => {
  const backend = await SecretsBackend.signIn(stack);
  const create = (password: string) =>
    backend.call('POST', SECRETS, {
      name: 'recreated',
      type: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data: { password },
    });
  const stored = () => readStore(stack, 'acme-corp/generic/recreated');
  expect((await create('old')).status).toBe(201);
  await expect.poll(stored).toEqual({ password: 'old' });

  const deleted = await backend.call('DELETE', `${SECRETS}/recreated`);
  const again = await create('new');

  expect([deleted.status, again.status]).toEqual([204, 201]);
  await expect.poll(stored).toEqual({ password: 'new' });
  expect((await backend.call('DELETE', `${SECRETS}/recreated`)).status).toBe(
    204,
  );
  await expect.poll(stored).toBeUndefined();
});
