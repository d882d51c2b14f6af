import {
  PushSecretHarness,
  pushSecretPath,
  secretPath,
  storedPath,
} from '../../testing/PushSecretHarness';

describe('PushSecret deletion', () => {
  let harness: PushSecretHarness;

  beforeEach(async () => {
    harness = await PushSecretHarness.start();
  });

  afterEach(() => harness.stop());

  it('deletes the value of an entry that was removed from the spec', async () => {
    await harness.writeSecret({ a: '1', b: '2' });
    await harness.push(['a', 'b']);
    await harness.untilStored({ a: '1', b: '2' });
    await harness.push(['a']);
    expect(await harness.untilStored({ a: '1' })).toBeDefined();
  });

  it('deletes all pushed values before the PushSecret is removed', async () => {
    await harness.writeSecret({ a: '1' });
    await harness.push(['a']);
    await harness.untilStored({ a: '1' });
    const { body } = await harness.kubernetes.delete(pushSecretPath);
    expect(body.metadata.deletionTimestamp).toBeDefined();
    await harness.untilDeleted();
    expect((await harness.store('GET', storedPath)).code).toBe(404);
  });

  it('keeps the values with deletionPolicy None', async () => {
    await harness.writeSecret({ a: '1' });
    await harness.push(['a'], { deletionPolicy: 'None' });
    await harness.untilStored({ a: '1' });
    await harness.kubernetes.delete(pushSecretPath);
    expect((await harness.kubernetes.get(pushSecretPath)).code).toBe(404);
    await harness.untilStored({ a: '1' });
  });

  it('keeps the values if deletionPolicy changes to None before the deletion', async () => {
    await harness.writeSecret({ a: '1' });
    await harness.push(['a']);
    await harness.untilStored({ a: '1' });
    await harness.kubernetes.patch(pushSecretPath, 'merge-patch', {
      spec: { deletionPolicy: 'None' },
    });
    await harness.kubernetes.delete(pushSecretPath);
    const { code } = await harness.untilDeleted();
    expect(code).toBe(404);
    await harness.untilStored({ a: '1' });
  });

  it('deletes the pushed values when the Secret is deleted', async () => {
    await harness.writeSecret({ a: '1' });
    await harness.push(['a']);
    await harness.untilStored({ a: '1' });
    await harness.kubernetes.delete(secretPath);
    await harness.triggerSync();
    const { status } = await harness.untilReason(
      'SourceDeleted',
      'source secret deleted; provider secrets cleaned up',
    );
    expect(status).toHaveProperty('refreshTime');
    expect(status).not.toHaveProperty('syncedPushSecrets');
    await harness.untilStored(undefined);
    expect((await harness.store('GET', storedPath)).code).toBe(404);
  });

  it('deletes the values of a partially failed push', async () => {
    await harness.writeSecret({ a: '1' });
    await harness.push(['a', 'b']);
    await harness.untilReason('Errored');
    await harness.untilStored({ a: '1' });
    await harness.kubernetes.delete(pushSecretPath);
    await harness.untilDeleted();
    expect((await harness.store('GET', storedPath)).code).toBe(404);
  });

  it("removes the PushSecret if its store doesn't exist", async () => {
    await harness.writeSecret({ a: '1' });
    await harness.push(['a']);
    await harness.untilStored({ a: '1' });
    await harness.kubernetes.delete(
      '/apis/external-secrets.io/v1/clustersecretstores/default',
    );
    await harness.kubernetes.delete(pushSecretPath);
    const { code } = await harness.untilDeleted();
    expect(code).toBe(404);
  });
});
