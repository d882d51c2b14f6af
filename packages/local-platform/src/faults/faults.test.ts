import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../testing/KubernetesCaller';
import { createStoreCaller } from '../testing/StoreCaller';
import { waitFor } from '../testing/waitFor';

const secrets = '/api/v1/namespaces/default/secrets';
const keyValues = '/namespaces/openchoreo-kv-acme-corp';

describe('fault injection', () => {
  let platform: LocalPlatform;
  let controlPlane: KubernetesCaller;
  let plane: KubernetesCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform({ seed: true });
    controlPlane = createKubernetesCaller(platform.kubernetesUrl);
    plane = createKubernetesCaller(
      `${platform.kubernetesUrl}/clusters/dp-prod`,
    );
  });

  afterEach(() => platform.stop());

  const admin = (method: string, path: string, body?: object) =>
    fetch(`${platform.adminUrl}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
  const switchOn = (target: string, fault: object) =>
    admin('PUT', `/faults/${target}`, fault);
  const switchOff = (target: string) => admin('DELETE', `/faults/${target}`);

  const agentOf = async (name: string) => {
    const { body } = await controlPlane.get(
      `/apis/openchoreo.dev/v1alpha1/namespaces/acme-corp/dataplanes/${name}`,
    );
    return (body.status?.agentConnection as { connected: boolean }).connected;
  };

  it('takes one plane down and closes its watches', async () => {
    const [watch] = (await once(
      get(`${platform.kubernetesUrl}/clusters/dp-prod${secrets}?watch=true`),
      'response',
    )) as [IncomingMessage];
    const cut = once(watch, 'error');
    await switchOn('dp-prod', { kind: 'down' });
    expect((await cut)[0]).toMatchObject({ code: 'ECONNRESET' });
    await expect(plane.get(secrets)).rejects.toThrow('fetch failed');
    expect((await controlPlane.get(secrets)).code).toBe(200);
    expect(await agentOf('dp-prod')).toBe(false);
    await switchOff('dp-prod');
    expect((await plane.get(secrets)).code).toBe(200);
    expect(await agentOf('dp-prod')).toBe(true);
  });

  it('makes a plane hang until the fault is removed', async () => {
    await switchOn('dp-prod', { kind: 'hang' });
    const abort = AbortSignal.timeout(100);
    const url = `${platform.kubernetesUrl}/clusters/dp-prod${secrets}`;
    await expect(fetch(url, { signal: abort })).rejects.toThrow('timeout');
    await switchOff('dp-prod');
    expect((await plane.get(secrets)).code).toBe(200);
  });

  it('delays the responses of a plane', async () => {
    await switchOn('dp-prod', { kind: 'slow', milliseconds: 20 });
    expect((await plane.get(secrets)).code).toBe(200);
  });

  it('seals and unseals the store', async () => {
    const store = createStoreCaller(platform);
    await switchOn('store', { kind: 'sealed' });
    expect(await store('GET', 'secret/data/x')).toEqual({
      code: 503,
      body: { errors: ['Vault is sealed'] },
    });
    await switchOff('store');
    expect((await store('GET', 'secret/data/x')).code).toBe(404);
  });

  it('fails pushes with an error in the PushSecret until the fault is removed', async () => {
    await switchOn('store', { kind: 'push-failing' });
    await plane.patch(`/api/v1${keyValues}/secrets/db-creds`, 'merge-patch', {
      stringData: { password: 'rotated' },
    });
    const untilStatus = (wanted: string) =>
      waitFor(
        async () => {
          const { body } = await plane.get(
            `/apis/external-secrets.io/v1alpha1${keyValues}/pushsecrets/db-creds`,
          );
          return (body.status?.conditions as { status: string }[])?.[0];
        },
        condition => condition?.status === wanted,
      );
    expect(await untilStatus('False')).toMatchObject({
      reason: 'Errored',
      message: expect.stringContaining('permission denied'),
    });
    await switchOff('store');
    await untilStatus('True');
  });

  it('lists the faults and removes them all at once', async () => {
    await switchOn('store', { kind: 'sealed' });
    await switchOn('builds', { kind: 'hang' });
    expect(await (await admin('GET', '/faults')).json()).toEqual({
      store: { kind: 'sealed' },
      builds: { kind: 'hang' },
    });
    await admin('DELETE', '/faults');
    expect(await (await admin('GET', '/faults')).json()).toEqual({});
  });

  it.each([
    ['elsewhere', { kind: 'down' }, 404, /Target elsewhere doesn't exist/],
    ['dp-prod', { kind: 'sealed' }, 400, /kind/],
    ['dp-prod', { kind: 'slow' }, 400, /milliseconds/],
  ])('rejects for %s the fault %j', async (target, fault, code, text) => {
    const response = await switchOn(target, fault);
    expect(response.status).toBe(code);
    expect((await response.json()).error).toMatch(text);
  });

  it('rejects requests from web pages', async () => {
    const response = await fetch(`${platform.adminUrl}/faults`, {
      headers: { Origin: 'https://example.com' },
    });
    expect(response.status).toBe(403);
  });
});
