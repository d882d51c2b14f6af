import { setTimeout } from 'node:timers/promises';
import { postAll, postIfMissing } from './post.mts';

const POLL_INTERVAL_MS = 200;

/** Writes the values of secrets to a plane as the Secret Management API does. Waits until all are in the store. */
export async function seedPlaneSecrets(
  planeUrl: string,
  namespace: string,
  names: string[],
): Promise<void> {
  const planeNamespace = `openchoreo-kv-${namespace}`;
  await postIfMissing(`${planeUrl}/api/v1/namespaces`, {
    metadata: { name: planeNamespace },
  });
  const metadataOf = (name: string) => ({ name, namespace: planeNamespace });
  await postAll(
    `${planeUrl}/api/v1/namespaces/${planeNamespace}/secrets`,
    names.map(name => ({
      metadata: metadataOf(name),
      stringData: { username: 'bench' },
    })),
  );
  await postAll(
    `${planeUrl}${pathOfPushSecrets(namespace)}`,
    names.map(name => ({
      apiVersion: 'external-secrets.io/v1alpha1',
      kind: 'PushSecret',
      metadata: metadataOf(name),
      spec: {
        updatePolicy: 'Replace',
        deletionPolicy: 'Delete',
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
        selector: { secret: { name } },
        data: [
          {
            match: {
              secretKey: 'username',
              remoteRef: {
                remoteKey: `secret/${namespace}/generic/${name}`,
                property: 'username',
              },
            },
          },
        ],
      },
    })),
  );
  await untilPushed(planeUrl, namespace);
}

/** Sets the status of a PushSecret as External Secrets Operator does. */
export async function setPushState(
  planeUrl: string,
  namespace: string,
  name: string,
  isPushed: boolean,
): Promise<void> {
  const response = await fetch(
    `${planeUrl}${pathOfPushSecrets(namespace)}/${name}/status`,
    {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({
        status: {
          conditions: [
            {
              type: 'Ready',
              status: isPushed ? 'True' : 'False',
              reason: isPushed ? 'Synced' : 'Errored',
              message: isPushed ? 'PushSecret synced' : 'set secret failed',
              lastTransitionTime: new Date().toISOString(),
            },
          ],
        },
      }),
    },
  );
  if (!response.ok) {
    throw new Error(`Can't set the status: ${await response.text()}`);
  }
  await response.body?.cancel();
}

function pathOfPushSecrets(namespace: string): string {
  return `/apis/external-secrets.io/v1alpha1/namespaces/openchoreo-kv-${namespace}/pushsecrets`;
}

async function untilPushed(planeUrl: string, namespace: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${planeUrl}${pathOfPushSecrets(namespace)}`);
    const { items } = (await response.json()) as {
      items: { status?: { conditions?: { status: string }[] } }[];
    };
    if (
      items.every(({ status }) => status?.conditions?.[0].status === 'True')
    ) {
      return;
    }
    await setTimeout(POLL_INTERVAL_MS);
  }
}
