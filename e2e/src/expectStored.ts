import { expect } from '@playwright/test';
import { getObject, readStore } from './platform';
import type { Stack } from './stack';

const CONTROL_PLANE = 'openchoreo';
const NAMESPACE = 'acme-corp';
const VALUE_NAMESPACE = `openchoreo-kv-${NAMESPACE}`;

/** A secret of acme-corp, as it has to be at each station of its way. */
export interface ExpectedSecret {
  name: string;
  /** The context of the target plane in the kubeconfig. */
  context: string;
  type: string;
  category: string;
  /** Below the namespace in the store. */
  remoteKey: string;
  targetPlane: { kind: string; name: string };
  data: Record<string, string>;
}

/** Finds the secret in the control plane without values, and in plane and store with every byte. */
export async function expectStored(
  stack: Stack,
  secret: ExpectedSecret,
): Promise<void> {
  await expectReference(stack, secret);
  const { name, context, remoteKey, type, data } = secret;
  const source = await getObject(
    stack,
    context,
    VALUE_NAMESPACE,
    'secret',
    name,
  );
  expect(source?.type).toBe(type);
  expect(source?.data).toEqual(
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        Buffer.from(value, 'utf8').toString('base64'),
      ]),
    ),
  );

  await expect
    .poll(() => readStore(stack, `${NAMESPACE}/${remoteKey}`))
    .toEqual(data);
  const push = await getObject(
    stack,
    context,
    VALUE_NAMESPACE,
    'pushsecret',
    name,
  );
  expect(push?.status?.conditions).toContainEqual(
    expect.objectContaining({
      type: 'Ready',
      status: 'True',
      reason: 'Synced',
    }),
  );
}

async function expectReference(stack: Stack, secret: ExpectedSecret) {
  const reference = await getObject(
    stack,
    CONTROL_PLANE,
    NAMESPACE,
    'secretreference',
    secret.name,
  );
  expect(reference?.metadata.labels).toMatchObject({
    'openchoreo.dev/managed-by': 'openchoreo-api',
    'openchoreo.dev/secret-type': secret.category,
  });
  const remoteKey = `secret/${NAMESPACE}/${secret.remoteKey}`;
  expect(reference?.spec).toMatchObject({
    targetPlane: secret.targetPlane,
    template: { type: secret.type },
    data: Object.keys(secret.data)
      .sort()
      .map(key => ({
        secretKey: key,
        remoteRef: { key: remoteKey, property: key },
      })),
  });
  for (const value of Object.values(secret.data)) {
    expect(JSON.stringify(reference)).not.toContain(value);
  }
}
