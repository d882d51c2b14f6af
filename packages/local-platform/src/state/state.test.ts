import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPlatform } from '../startLocalPlatform';
import { createKubernetesCaller } from '../testing/KubernetesCaller';
import { createStoreCaller } from '../testing/StoreCaller';
import { waitFor } from '../testing/waitFor';

const secret = '/api/v1/namespaces/default/secrets/db';
const reference =
  '/apis/openchoreo.dev/v1alpha1/namespaces/acme-corp/secretreferences/db-creds';
const stored = 'secret/data/acme-corp/generic/db-creds';

describe('data folder', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'local-platform-'));
  });

  afterEach(() => rm(dataDir, { recursive: true }));

  const start = () => startLocalPlatform({ dataDir, seed: true });

  it('persists objects, values, and deletions across a restart', async () => {
    const first = await start();
    const before = createKubernetesCaller(first.kubernetesUrl);
    const made = await before.apply(secret, 'test', {
      stringData: { password: 'marker' },
    });
    await before.delete(reference);
    await waitFor(
      () => createStoreCaller(first)('GET', stored),
      ({ body }) => Object.keys(body.data?.data ?? {}).length === 2,
    );
    await first.stop();

    const second = await start();
    const after = createKubernetesCaller(second.kubernetesUrl);
    expect((await after.get(secret)).body).toEqual(made.body);
    expect((await after.get(reference)).code).toBe(404);
    expect(
      (await createStoreCaller(second)('GET', stored)).body.data?.data,
    ).toEqual({ username: 'admin', password: 's3cret' });
    const changed = await after.apply(secret, 'test', {
      stringData: { password: 'changed' },
    });
    expect(Number(changed.body.metadata.resourceVersion)).toBeGreaterThan(
      Number(made.body.metadata.resourceVersion),
    );
    await second.stop();
  });

  it('is readable by the owner only and has no partially written file', async () => {
    const platform = await start();
    await platform.stop();
    expect(await readdir(dataDir)).toEqual(['state.json']);
    const { mode } = await stat(join(dataDir, 'state.json'));
    expect(mode & 0o777).toBe(0o600);
  });

  it("isn't overwritten if its file can't be read", async () => {
    const path = join(dataDir, 'state.json');
    await writeFile(path, '{"format":1');
    await expect(start()).rejects.toThrow(/Move the file/);
    await writeFile(path, '{"format":0}');
    await expect(start()).rejects.toThrow(/Another version/);
  });
});
