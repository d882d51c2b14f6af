import { LocalPlatform } from './LocalPlatform.mts';
import { SecretApi } from './SecretApi.mts';
import { seedSecrets } from './seedSecrets.mts';

/** The numbers of secrets. Each has a namespace, such as `bench-20`. */
export const SIZES = [20, 100, 1_000, 5_000, 10_000] as const;

/** The local platform and its Secret Management API. */
export class Platform {
  readonly #local: LocalPlatform;
  readonly #api: SecretApi;

  private constructor(local: LocalPlatform, api: SecretApi) {
    this.#local = local;
    this.#api = api;
  }

  static async start(): Promise<Platform> {
    const local = await LocalPlatform.start();
    for (const size of SIZES) {
      await seedSecrets(local.kubernetesUrl, `bench-${size}`, size);
    }
    return new Platform(local, await SecretApi.start(local));
  }

  get kubernetesUrl(): string {
    return this.#local.kubernetesUrl;
  }

  get kubeconfig(): string {
    return this.#local.kubeconfig;
  }

  get secretApiUrl(): string {
    return this.#api.url;
  }

  async close(): Promise<void> {
    await this.#api.close();
    await this.#local.close();
  }
}
