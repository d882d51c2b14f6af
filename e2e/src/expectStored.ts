import { expect } from '@playwright/test';
import { getObject, readStore } from './platform';
import type { Stack } from './stack';

const CONTROL_PLANE = 'openchoreo';
const NAMESPACE = 'acme-corp';
const VALUE_NAMESPACE = `openchoreo-kv-${NAMESPACE}`;

/** The expected state of a secret in acme-corp. */
export interface ExpectedSecret {
  name: string;
  /** Kubeconfig context of the target plane. */
  context: string;
  type: string;
  category: string;
  /** Store path relative to the namespace. */
  remoteKey: string;
  targetPlane: { kind: string; name: string };
  data: Record<string, string>;
}

/** Checks that the control plane has the secret without values, and that the plane and store have every byte. */
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
