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

describe('an ExternalSecret', () => {
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

  /** Another one that pulls all the time tells that the time has come. */
  const untilPulled = async (password: string) => {
    await ask('clock', {});
    await waitFor(
      () => passwordIn('clock'),
      found => found === password,
    );
  };

  it('that is to make no Secret only looks', async () => {
    await ask('app', { target: { creationPolicy: 'None' } });
    await untilSynced('app');
    expect((await kubernetes.get(`${secrets}/app`)).code).toBe(404);
  });

  it.each([
    ['is to pull once', { refreshPolicy: 'CreatedOnce' }],
    ['is to pull when it changes', { refreshPolicy: 'OnChange' }],
    ['has no interval', { refreshInterval: '0' }],
    ['makes an immutable Secret', { target: { immutable: true } }],
  ])('that %s leaves its Secret as it was', async (_, spec) => {
    await ask('app', spec);
    await untilSynced('app');
    await write('second');
    await untilPulled('second');
    expect(await passwordIn('app')).toBe('first');
  });

  it('that pulls when it changes pulls then', async () => {
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
