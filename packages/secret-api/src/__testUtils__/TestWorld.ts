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

/** Fields of API objects and errors that the tests use. */
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

/** secret-api and the embedded platform on free ports, with a {@link KubernetesGate} between them. */
export class TestWorld {
  private stopping?: Promise<void>;

  private constructor(
    private readonly directory: string,
    readonly platform: LocalPlatform,
    readonly kubeconfig: string,
    readonly gate: KubernetesGate,
    private readonly api: SecretApi,
    /** Log lines of secret-api. */
    readonly logs: string[],
  ) {}

  /** @param firstPushDelay - milliseconds from the creation of a PushSecret to the first push; 1000 by default */
  static async start({
    firstPushDelay,
    ...options
  }: SecretApiOptions & { firstPushDelay?: number } = {}): Promise<TestWorld> {
    const directory = await mkdtemp(join(tmpdir(), 'secret-api-'));
    const kubeconfig = join(directory, 'kubeconfig');
    const platform = await startLocalPlatform({
      kubeconfigPath: kubeconfig,
      seed: true,
      firstPushDelay,
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

  /** Returns a cluster of the platform by its kubeconfig context. */
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

  /** Reads the data at a path of the store's KV mount. */
  async readStore(path: string): Promise<unknown> {
    const response = await fetch(
      `${this.platform.storeUrl}/v1/secret/data/${path}`,
      { headers: { 'X-Vault-Token': this.platform.storeToken } },
    );
    const { data } = await response.json();
    return data?.data ?? undefined;
  }

  /** Stops secret-api without the platform. Can be called more than once. */
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

/** Polls until the condition holds. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error('The condition never held');
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
