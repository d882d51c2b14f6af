import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backend } from './Backend.mts';
import type { FourPlanes } from './FourPlanes.mts';
import { listThroughBackend } from './listSecrets.mts';
import { PlaneLink } from './PlaneLink.mts';
import { SecretApi } from './SecretApi.mts';

/** The used part of the response of `GET .../sync`. */
export interface SyncAnswer {
  planes: { name: string; state: string }[];
  secrets: { state: string }[];
}

/** One backend and one secret-api with four planes, each through its own link. */
export class PlanesView {
  readonly links: PlaneLink[];
  readonly #namespace: string;
  readonly #backend: Backend;
  readonly #parts: { close(): Promise<void> }[];

  private constructor(options: {
    namespace: string;
    links: PlaneLink[];
    backend: Backend;
    parts: { close(): Promise<void> }[];
  }) {
    this.links = options.links;
    this.#namespace = options.namespace;
    this.#backend = options.backend;
    this.#parts = options.parts;
  }

  /** @param kubeconfig - the kubeconfig of the control plane */
  static async start(
    { namespace, planes }: FourPlanes,
    kubeconfig: string,
  ): Promise<PlanesView> {
    const folder = await mkdtemp(join(tmpdir(), 'openchoreo-secrets-bench-'));
    const links: PlaneLink[] = [];
    const access: string[] = [];
    for (const { name, kubernetesUrl } of planes) {
      const link = await PlaneLink.open(kubernetesUrl);
      const file = join(folder, name);
      await writeFile(file, kubeconfigOf(link.url));
      links.push(link);
      access.push(`DataPlane/${namespace}/${name}=${file}#`);
    }
    const api = await SecretApi.start({ kubeconfig, planes: access });
    const backend = await Backend.start({
      secretApiUrl: api.url,
      planes: planes.map(({ name }, index) => ({
        planes: [`DataPlane/${namespace}/${name}`],
        serviceAccount: { url: links[index].url, token: 'bench' },
      })),
    });
    await rm(folder, { recursive: true });
    const parts = [...links, api, backend];
    return new PlanesView({ namespace, links, backend, parts });
  }

  async listNames(): Promise<string[]> {
    const { items } = await listThroughBackend(this.#backend, this.#namespace);
    return items.map(({ name }) => name);
  }

  async readSync(): Promise<SyncAnswer> {
    return JSON.parse(
      await this.#backend.get(
        `openchoreo-secrets/namespaces/${this.#namespace}/sync`,
      ),
    );
  }

  /** Reads the facts of a secret, which need its plane. */
  readFacts(name: string): Promise<string> {
    return this.#backend.get(
      `openchoreo-secrets/namespaces/${this.#namespace}/secrets/${name}/facts`,
    );
  }

  async close(): Promise<void> {
    for (const part of this.#parts.toReversed()) {
      await part.close();
    }
  }
}

/** JSON is YAML. */
function kubeconfigOf(server: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'plane',
    // The client allows plain HTTP only if TLS isn't verified.
    clusters: [
      { name: 'plane', cluster: { server, 'insecure-skip-tls-verify': true } },
    ],
    users: [{ name: 'bench', user: {} }],
    contexts: [{ name: 'plane', context: { cluster: 'plane', user: 'bench' } }],
  });
}
