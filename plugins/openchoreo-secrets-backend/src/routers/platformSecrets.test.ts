import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { TestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import type {
  PlatformPlane,
  PlatformPlanes,
  PlatformSecretState,
} from '@openchoreo-secrets/plugin-common';
import request from 'supertest';
import {
  FakeOpenChoreo,
  RecordingProxy,
  startSecretsBackend,
} from '../__testUtils__';

const execute = promisify(execFile);
const route = '/api/openchoreo-secrets/platform/planes';
const marker = 'planted-platform-marker';
const onDpProd = '/clusters/dp-prod/api/v1/namespaces/openchoreo-data-plane';
const agentTls = `${onDpProd}/secrets/cluster-agent-tls`;
const certificates =
  '/clusters/dp-prod/apis/cert-manager.io/v1/namespaces/openchoreo-data-plane/certificates';

// Starts a platform, a backend, and a Kubernetes client.
jest.setTimeout(60_000);

describe('platform secrets', () => {
  let folder: string;
  let platform: LocalPlatform;
  let kubernetes: RecordingProxy;
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'platform-secrets-'));
    platform = await startLocalPlatform({
      seed: true,
      kubeconfigPath: join(folder, 'kubeconfig'),
    });
    kubernetes = await RecordingProxy.start(platform.kubernetesUrl);
    upstream = (await FakeOpenChoreo.start()).allow();
    upstream.on('GET /api/v1/namespaces', {
      json: { items: [{ metadata: { name: 'acme-corp' } }], pagination: {} },
    });
  });

  afterEach(async () => {
    await backend.stop();
    await upstream.stop();
    await kubernetes.stop();
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  const at = (path: string) => ({
    serviceAccount: { url: kubernetes.url + path, token: 'any' },
  });

  async function start(access: JsonObject = {}): Promise<void> {
    backend = await startSecretsBackend({
      baseUrl: upstream.url,
      planes: [
        { planes: ['DataPlane/acme-corp/dp-prod'], ...at('/clusters/dp-prod') },
        {
          planes: ['WorkflowPlane/acme-corp/builds'],
          ...at('/clusters/builds'),
        },
      ],
      access: { controlPlane: at(''), ...access },
    });
  }

  /** Reads the planes as soon as both are watched. */
  async function read(): Promise<PlatformPlane[]> {
    for (;;) {
      const { body } = await request(backend.server).get(route);
      const { planes } = body as PlatformPlanes;
      if (planes.every(({ state }) => state !== 'starting')) {
        return planes;
      }
      await delay(20);
    }
  }

  const secretOf = (
    planes: PlatformPlane[],
    plane: string,
    secret: string,
  ): PlatformSecretState => {
    const { secrets } = planes.find(({ name }) => name === plane)!;
    return secrets.find(it => it.secret === secret)!;
  };

  it('are present or missing, with the expiry of certificates', async () => {
    await start();
    const planes = await read();
    expect(
      planes.map(({ kind, name, state, secrets }) => [
        `${kind}/${name} ${state}`,
        secrets.map(it => `${it.secret} ${it.state}`),
      ]),
    ).toEqual([
      [
        'ControlPlane/openchoreo reachable',
        [
          'backstage-backend-secret present',
          'thunder-client-secret present',
          'cluster-gateway-ca present',
        ],
      ],
      [
        'DataPlane/dp-prod reachable',
        ['cluster-agent-tls present', 'registry-credentials present'],
      ],
      [
        'WorkflowPlane/builds reachable',
        ['cluster-agent-tls present', 'registry-credentials missing'],
      ],
    ]);
    expect(secretOf(planes, 'dp-prod', 'cluster-agent-tls')).toEqual({
      secret: 'cluster-agent-tls',
      namespace: 'openchoreo-data-plane',
      name: 'cluster-agent-tls',
      state: 'present',
      certificate: {
        name: 'cluster-agent-tls',
        notAfter: expect.any(String),
        ready: true,
      },
      commands: expect.stringContaining('describe certificate'),
    });
    const missing = secretOf(planes, 'builds', 'registry-credentials');
    expect(missing.commands).toContain('create secret docker-registry');
  });

  it('are checked without reading values', async () => {
    const file = join(folder, 'secret.json');
    const metadata = {
      name: 'cluster-agent-tls',
      namespace: 'openchoreo-data-plane',
    };
    const stringData = { 'tls.crt': marker, 'tls.key': marker };
    await writeFile(
      file,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata,
        stringData,
      }),
    );
    await execute('kubectl', [
      ...['--kubeconfig', join(folder, 'kubeconfig'), '--context', 'dp-prod'],
      ...['apply', '--filename', file],
    ]);
    await start();
    const planes = await read();
    expect(secretOf(planes, 'dp-prod', 'cluster-agent-tls').state).toBe(
      'present',
    );

    const asked = kubernetes.exchanges.filter(({ url }) =>
      /\/secrets\b/.test(url),
    );
    expect(asked).toHaveLength(7);
    for (const { url, accept } of asked) {
      expect(url).toMatch(/\/secrets\/[-a-z]+\?includeObject=None$/);
      expect(accept).toBe('application/json;as=Table;g=meta.k8s.io;v=v1');
    }
    const answered = kubernetes.exchanges.map(({ answer }) => answer).join();
    expect(answered).toContain('cluster-agent-tls');
    expect(answered).not.toContain(marker);
    expect(answered).not.toContain(btoa(marker));

    const metadataAlone = await fetch(platform.kubernetesUrl + agentTls, {
      headers: {
        Accept: 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1',
      },
    });
    expect(await metadataAlone.text()).toContain(marker);
  });

  it.each([
    [{ status: 403 }, "can't get the Secret cluster-agent-tls in"],
    [{ status: 401 }, "rejects the portal's credentials"],
    [{ status: 404, body: '404 page not found' }, "isn't a Kubernetes API"],
    [{ status: 200, body: '{}' }, "isn't a Kubernetes API"],
    [{ status: 200, body: '<html>' }, 'something unexpected'],
    [{ status: 406 }, 'something unexpected'],
  ])(
    'are unknown, not missing, if Kubernetes responds with %j',
    async (answer, message) => {
      kubernetes.on(agentTls, answer);
      await start();
      const planes = await read();
      expect(secretOf(planes, 'dp-prod', 'cluster-agent-tls')).toMatchObject({
        state: 'unknown',
        message: expect.stringContaining(message),
      });
      expect(secretOf(planes, 'dp-prod', 'registry-credentials').state).toBe(
        'present',
      );
    },
  );

  it.each([
    [{ status: 404, body: '404 page not found' }, "cert-manager isn't"],
    [{ status: 403 }, "can't list the Certificates in"],
  ])(
    'have an unknown expiry if Certificates respond with %j',
    async (answer, text) => {
      kubernetes.on(certificates, answer);
      await start();
      const agent = secretOf(await read(), 'dp-prod', 'cluster-agent-tls');
      expect(agent).toMatchObject({
        state: 'present',
        certificateUnknown: expect.stringContaining(text),
      });
      expect(agent.certificate).toBeUndefined();
    },
  );

  it('of a hanging plane delay the others only briefly', async () => {
    kubernetes.on(agentTls, 'never');
    await start();
    const planes = await read();
    expect(secretOf(planes, 'dp-prod', 'cluster-agent-tls')).toMatchObject({
      state: 'unknown',
      message: "Its Kubernetes API doesn't respond.",
    });
    expect(secretOf(planes, 'builds', 'cluster-agent-tls').state).toBe(
      'present',
    );
  });

  it('are unknown without access', async () => {
    await start({ controlPlane: undefined });
    const [controlPlane] = await read();
    expect(controlPlane).toMatchObject({
      kind: 'ControlPlane',
      state: 'unconfigured',
      message: expect.stringContaining('openchoreo.secrets.controlPlane'),
    });
    expect(new Set(controlPlane.secrets.map(({ state }) => state))).toEqual(
      new Set(['unknown']),
    );
  });

  it('are unknown, without a request, while the plane is down', async () => {
    kubernetes.on('/clusters/dp-prod/version', { status: 500 });
    await start();
    const planes = await read();
    expect(secretOf(planes, 'dp-prod', 'cluster-agent-tls').state).toBe(
      'unknown',
    );
    expect(
      kubernetes.exchanges.filter(({ url }) => url.startsWith(onDpProd)),
    ).toEqual([]);
  });

  it('are read from the configured locations', async () => {
    await start({
      platformSecrets: [
        {
          secret: 'backstage-backend-secret',
          namespace: 'external-secrets',
          name: 'openbao-token',
        },
      ],
    });
    const planes = await read();
    expect(
      secretOf(planes, 'openchoreo', 'backstage-backend-secret'),
    ).toMatchObject({ name: 'openbao-token', state: 'present' });
  });

  it('are read once for concurrent requests', async () => {
    await start();
    await read();
    const count = () =>
      kubernetes.exchanges.filter(({ url }) => /\/secrets\//.test(url)).length;
    const before = count();
    await Promise.all([read(), read(), read()]);
    expect(count()).toBe(before);
  });
});
