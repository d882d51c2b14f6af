import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestBackend } from '@backstage/backend-test-utils';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import request from 'supertest';
import { FakeOpenChoreo } from './FakeOpenChoreo';
import { startSecretsBackend } from './startSecretsBackend';

const route = '/api/openchoreo-secrets/platform/planes';

/** A local platform with the plane `dp-prod`, a fake OpenChoreo with the namespace `acme-corp`, and a backend that reads both. */
export class PlanesWorld {
  readonly platform: LocalPlatform;
  readonly upstream: FakeOpenChoreo;
  readonly #folder: string;
  #backend: TestBackend | undefined;

  private constructor(
    folder: string,
    platform: LocalPlatform,
    upstream: FakeOpenChoreo,
  ) {
    this.#folder = folder;
    this.platform = platform;
    this.upstream = upstream;
  }

  /** Starts all but the backend. */
  static async start(): Promise<PlanesWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'planes-'));
    const platform = await startLocalPlatform({
      seed: true,
      kubeconfigPath: join(folder, 'kubeconfig'),
    });
    const world = new PlanesWorld(
      folder,
      platform,
      (await FakeOpenChoreo.start()).allow(),
    );
    world.serveNamespaces(['acme-corp']);
    world.serveReferences('acme-corp', []);
    return world;
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
    await this.upstream.stop();
    await this.platform.stop();
    await rm(this.#folder, { recursive: true });
  }

  get kubeconfigPath(): string {
    return join(this.#folder, 'kubeconfig');
  }

  serveNamespaces(names: string[]): void {
    this.upstream.on('GET /api/v1/namespaces', {
      json: {
        items: names.map(name => ({ metadata: { name } })),
        pagination: {},
      },
    });
  }

  serveReferences(namespace: string, items: SecretReference[]): void {
    this.upstream.on(`GET /api/v1/namespaces/${namespace}/secretreferences`, {
      json: { items, pagination: {} },
    });
  }

  /** @param planes - the planes of the kubeconfig context `dp-prod` */
  async startBackend({
    planes = ['DataPlane/acme-corp/dp-prod'],
    orphanedAfterSeconds = 0.001,
  } = {}): Promise<void> {
    this.#backend = await startSecretsBackend({
      baseUrl: this.upstream.url,
      orphanedAfterSeconds,
      planes: [
        {
          planes,
          kubeconfig: { path: this.kubeconfigPath, context: 'dp-prod' },
        },
      ],
    });
  }

  /** Requests the planes until the response is as wanted. */
  async untilPlanes(
    isWanted: (planes: PlatformPlanes) => boolean,
  ): Promise<PlatformPlanes> {
    for (;;) {
      const { status, body } = await request(this.#backend!.server).get(route);
      // On a busy machine, the first response can be that the planes took too long.
      if (status === 200 && isWanted(body)) {
        return body;
      }
      await delay(20);
    }
  }

  /** Requests the planes until a store is ready. */
  untilReady(): Promise<PlatformPlanes> {
    return this.untilPlanes(({ planes }) =>
      planes.some(({ stores }) => stores?.[0]?.ready),
    );
  }
}
