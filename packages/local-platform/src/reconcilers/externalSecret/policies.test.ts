import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';
import { createStoreCaller, type StoreCaller } from '../../testing/StoreCaller';
import { waitFor } from '../../testing/waitFor';

const namespace = '/namespaces/default';
const externalSecrets = `/apis/external-secrets.io/v1${namespace}/externalsecrets`;
const secrets = `/api/v1${namespace}/secrets`;

describe('ExternalSecret policies', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;
  let store: StoreCaller;

  const write = (password: string) =>
    store('PUT', 'secret/data/shop/db', { data: { password } });

  beforeEach(async () => {
    platform = await startLocalPlatform({ seed: true });
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    store = createStoreCaller(platform);
    await write('first');
  });

  afterEach(() => platform.stop());

  const ask = (name: string, spec: object) =>
    kubernetes.apply(`${externalSecrets}/${name}`, 'test', {
      spec: {
        refreshInterval: '50ms',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'default' },
        dataFrom: [{ extract: { key: 'secret/shop/db' } }],
        ...spec,
      },
    });

  const untilSynced = (name: string) =>
    waitFor(
      async () => (await kubernetes.get(`${externalSecrets}/${name}`)).body,
      ({ status }) => status?.refreshTime !== undefined,
    );

  const passwordIn = async (name: string) => {
    const { body } = await kubernetes.get(`${secrets}/${name}`);
    const { password = '' } = (body.data ?? {}) as { password?: string };
    return Buffer.from(password, 'base64').toString('utf8');
  };

  /** Waits until a second ExternalSecret, which refreshes every 50 ms, has pulled the value. */
  const untilPulled = async (password: string) => {
    await ask('clock', {});
    await waitFor(
      () => passwordIn('clock'),
      found => found === password,
    );
  };

  it('reads the store without creating a Secret with creationPolicy None', async () => {
    await ask('app', { target: { creationPolicy: 'None' } });
    await untilSynced('app');
    expect((await kubernetes.get(`${secrets}/app`)).code).toBe(404);
  });

  it.each([
    ['refreshPolicy CreatedOnce', { refreshPolicy: 'CreatedOnce' }],
    ['refreshPolicy OnChange', { refreshPolicy: 'OnChange' }],
    ['refreshInterval 0', { refreshInterval: '0' }],
    ['an immutable target', { target: { immutable: true } }],
  ])("don't update the target with %s", async (_, spec) => {
    await ask('app', spec);
    await untilSynced('app');
    await write('second');
    await untilPulled('second');
    expect(await passwordIn('app')).toBe('first');
  });

  it('update the target when the ExternalSecret changes, with refreshPolicy OnChange', async () => {
    await ask('app', { refreshPolicy: 'OnChange' });
    await untilSynced('app');
    await write('second');
    await kubernetes.patch(`${externalSecrets}/app`, 'merge-patch', {
      metadata: { labels: { tier: 'x' } },
    });
    await waitFor(
      () => passwordIn('app'),
      found => found === 'second',
    );
    expect(await passwordIn('app')).toBe('second');
  });
});
