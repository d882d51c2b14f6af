import { now } from '../../kubernetes/time';
import {
  PushSecretHarness,
  namespacePath,
  pushSecretPath,
  remoteKey,
  secretPath,
  storedPath,
} from '../../testing/PushSecretHarness';
import { waitFor } from '../../testing/waitFor';

describe('PushSecret', () => {
  let harness: PushSecretHarness;

  beforeEach(async () => {
    harness = await PushSecretHarness.start();
  });

  afterEach(() => harness.stop());

  it('preserves every character of a text value', async () => {
    const text = `\ufeffzwölf\r\n-----BEGIN-----\n\u0000\ud83d\ude00\n`;
    const large = 'ü'.repeat(450 * 1024);
    await harness.writeSecret({ text, large });
    await harness.push(['text', 'large']);
    await harness.untilReason('Synced');
    const { body } = await harness.store('GET', storedPath);
    expect(body.data?.data).toEqual({ text, large });
  });

  it('records the pushed entries in its status', async () => {
    await harness.writeSecret({ password: 's3cret' });
    await harness.push(['password']);
    const { status, metadata } = await harness.untilReason('Synced');
    const data = {
      secretKey: 'password',
      remoteRef: { remoteKey, property: 'password' },
    };
    expect(status).toMatchObject({
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'Synced',
          message: 'PushSecret synced successfully',
        },
      ],
      refreshTime: expect.any(String),
      syncedResourceVersion: expect.stringMatching(/^1-[0-9a-f]{56}$/),
      syncedPushSecrets: {
        'ClusterSecretStore/default': {
          [`${remoteKey}/password`]: { match: data },
        },
      },
    });
    expect(metadata.finalizers).toEqual([
      'pushsecret.externalsecrets.io/finalizer',
    ]);
    expect(JSON.stringify(status)).not.toContain('s3cret');
  });

  it('records an event', async () => {
    await harness.writeSecret({ password: 's3cret' });
    await harness.push(['password']);
    await harness.untilReason('Synced');
    const query = encodeURIComponent('involvedObject.name=db,reason=Synced');
    const { body } = await harness.kubernetes.get(
      `${namespacePath}/events?fieldSelector=${query}`,
    );
    expect(body.items).toEqual([
      expect.objectContaining({
        type: 'Normal',
        message: 'PushSecret synced successfully',
        involvedObject: expect.objectContaining({ kind: 'PushSecret' }),
      }),
    ]);
  });

  it("doesn't push a changed Secret until the PushSecret changes", async () => {
    await harness.writeSecret({ password: 'old' });
    await harness.push(['password']);
    const { status: before } = await harness.untilReason('Synced');
    await harness.writeSecret({ password: 'new' });
    // A push of the change would be in the queue before this one.
    await harness.pushLater('password');
    const { body } = await harness.kubernetes.get(pushSecretPath);
    expect(body.status).toEqual(before);
    const stored = await harness.store('GET', storedPath);
    expect(stored.body.data?.data).toEqual({ password: 'old' });
    await harness.push(['password'], { refreshInterval: '2h0m0s' });
    expect(await harness.untilStored({ password: 'new' })).toBeDefined();
  });

  it('changes the refresh time but not the condition when it pushes again', async () => {
    await harness.writeSecret({ password: 'old' });
    await harness.push(['password']);
    const { status: before } = await harness.untilReason('Synced');
    const refreshTime = String(before?.refreshTime);
    // Times have whole seconds.
    await waitFor(now, time => time > refreshTime);
    await harness.writeSecret({ password: 'new' });
    await harness.triggerSync();
    const after = await waitFor(
      async () => (await harness.kubernetes.get(pushSecretPath)).body.status,
      status => status?.syncedResourceVersion !== before?.syncedResourceVersion,
    );
    await harness.untilStored({ password: 'new' });
    expect(after?.conditions).toEqual(before?.conditions);
    expect(String(after?.refreshTime) > refreshTime).toBe(true);
    expect(after?.syncedResourceVersion).toMatch(/^1-[0-9a-f]{56}$/);
  });

  it('pushes the Secret of a changed selector', async () => {
    await harness.writeSecret({ password: 'old' });
    await harness.push(['password'], {
      selector: { secret: { name: 'other' } },
    });
    await harness.untilReason('Errored', 'could not get source secret');
    const other = secretPath.replace(/db$/, 'other');
    await harness.kubernetes.apply(other, 'api', {
      stringData: { password: 'new' },
    });
    expect(await harness.untilStored({ password: 'new' })).toBeDefined();
  });

  it('pushes again when an annotation changes', async () => {
    await harness.writeSecret({ password: 'ours' });
    await harness.push(['password']);
    await harness.untilStored({ password: 'ours' });
    await harness.store('POST', storedPath, { data: { password: 'theirs' } });
    await harness.kubernetes.patch(pushSecretPath, 'merge-patch', {
      metadata: { annotations: { 'openchoreo.dev/sync-trigger': 'now' } },
    });
    expect(await harness.untilStored({ password: 'ours' })).toBeDefined();
  });

  it('keeps an existing value with updatePolicy IfNotExists', async () => {
    await harness.writeSecret({ password: 'first' });
    await harness.push(['password'], { updatePolicy: 'IfNotExists' });
    await harness.untilReason('Synced');
    await harness.writeSecret({ password: 'second' });
    await harness.kubernetes.patch(pushSecretPath, 'merge-patch', {
      spec: { refreshInterval: '2h0m0s' },
    });
    await waitFor(
      async () => (await harness.kubernetes.get(pushSecretPath)).body.status,
      status => String(status?.syncedResourceVersion).startsWith('2-'),
    );
    expect(await harness.untilStored({ password: 'first' })).toBeDefined();
  });

  it('syncs once the missing Secret exists', async () => {
    await harness.push(['a']);
    await harness.untilReason('Errored', 'could not get source secret');
    await harness.writeSecret({ a: '1' });
    await harness.triggerSync();
    expect(await harness.untilReason('Synced')).toBeDefined();
  });

  it("reports a key that isn't in the Secret", async () => {
    await harness.writeSecret({ a: '1' });
    await harness.push(['a', 'b']);
    expect(
      await harness.untilReason(
        'Errored',
        'set secret failed: secret key b does not exist',
      ),
    ).toBeDefined();
  });

  it("reports a store that doesn't exist", async () => {
    await harness.writeSecret({ a: '1' });
    const name = 'elsewhere';
    await harness.push(['a'], {
      secretStoreRefs: [{ kind: 'ClusterSecretStore', name }],
    });
    expect(
      await harness.untilReason(
        'Errored',
        'could not get ClusterSecretStore "elsewhere", ClusterSecretStore.external-secrets.io "elsewhere" not found',
      ),
    ).toBeDefined();
  });

  it("reports a store whose token Secret doesn't exist", async () => {
    await harness.writeSecret({ a: '1' });
    await harness.kubernetes.patch(
      '/apis/external-secrets.io/v1/clustersecretstores/default',
      'merge-patch',
      {
        spec: {
          provider: { vault: { auth: { tokenSecretRef: { name: 'gone' } } } },
        },
      },
    );
    await harness.push(['a']);
    const { status } = await harness.untilReason('Errored');
    expect(status?.conditions).toMatchObject([
      {
        message:
          'set secret failed: could not get secrets client for store default: cannot get Kubernetes secret "gone" from namespace "external-secrets": secrets "gone" not found',
      },
    ]);
  });

  it('does not overwrite a value that another client wrote', async () => {
    await harness.store('POST', storedPath, { data: { a: 'theirs' } });
    await harness.writeSecret({ a: 'ours' });
    await harness.push(['a']);
    await harness.untilReason(
      'Errored',
      `set secret failed: could not write remote ref a to target secretstore default: secret not found`,
    );
    expect(await harness.untilStored({ a: 'theirs' })).toBeDefined();
  });
});
