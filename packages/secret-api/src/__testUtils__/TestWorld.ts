import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import {
  startLocalPlatform,
  type LocalPlatform,
} from '@openchoreo-secrets/local-platform';
import { Cluster } from '../kubernetes';
import { KubernetesGate } from './KubernetesGate';
import {
  startSecretApi,
  type SecretApi,
  type SecretApiOptions,
} from '../startSecretApi';

/** As much of the API's objects and errors as the tests look at. */
export interface ApiObject {
  type?: string;
  code?: string;
  error?: string;
  data?: Record<string, string>;
  metadata?: { name: string; labels?: Record<string, string> };
  pagination?: { nextCursor?: string };
}

export interface ApiAnswer {
  status: number;
  type: string;
  text: string;
  json: ApiObject & { items: ApiObject[] };
}

/** The API on the embedded platform, both real, each on ports of its own, with a gate between them. */
export class TestWorld {
  private stopping?: Promise<void>;

  private constructor(
    private readonly directory: string,
    readonly platform: LocalPlatform,
    readonly kubeconfig: string,
    readonly gate: KubernetesGate,
    private readonly api: SecretApi,
    /** All that the API has logged. */
    readonly logs: string[],
  ) {}

  static async start(options: SecretApiOptions = {}): Promise<TestWorld> {
    const directory = await mkdtemp(join(tmpdir(), 'secret-api-'));
    const kubeconfig = join(directory, 'kubeconfig');
    const platform = await startLocalPlatform({
      kubeconfigPath: kubeconfig,
      seed: true,
    });
    const gate = await KubernetesGate.open(platform.kubernetesUrl);
    const gated = join(directory, 'gated');
    await writeFile(
      gated,
      platform.kubeconfig.replaceAll(platform.kubernetesUrl, gate.url),
    );
    const logs: string[] = [];
    const api = await startSecretApi({
      kubeconfig: gated,
      isEnabled: true,
      planes: [
        {
          kind: 'DataPlane',
          namespace: 'acme-corp',
          name: 'dp-prod',
          context: 'dp-prod',
        },
      ],
      defaultPlane: {},
      log: entry => logs.push(JSON.stringify(entry)),
      ...options,
    });
    return new TestWorld(directory, platform, kubeconfig, gate, api, logs);
  }

  get url(): string {
    return this.api.url;
  }

  /** A cluster of the platform, by the context of its kubeconfig. */
  cluster(context: string): Cluster {
    const config = new KubeConfig();
    config.loadFromFile(this.kubeconfig);
    config.setCurrentContext(context);
    return Cluster.create(context, config);
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<ApiAnswer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    const text = await response.text();
    const type = response.headers.get('Content-Type') ?? '';
    return {
      status: response.status,
      type,
      text,
      json: type.includes('json') ? JSON.parse(text) : { items: [] },
    };
  }

  /** What the store keeps under a path of its mount. */
  async readStore(path: string): Promise<unknown> {
    const response = await fetch(
      `${this.platform.storeUrl}/v1/secret/data/${path}`,
      { headers: { 'X-Vault-Token': this.platform.storeToken } },
    );
    const { data } = await response.json();
    return data?.data ?? undefined;
  }

  /** Stops the API alone, once. */
  stopApi(): Promise<void> {
    this.stopping ??= this.api.stop();
    return this.stopping;
  }

  async stop(): Promise<void> {
    this.gate.release();
    await this.stopApi();
    await this.gate.close();
    await this.platform.stop();
    await rm(this.directory, { recursive: true });
  }
}

/** Waits until a promised condition holds. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error('The condition never held');
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
