import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findFreePorts } from './findFreePorts.mts';
import { root, startProgram, stopProgram } from './startProgram.mts';

const require = createRequire(import.meta.url);

/** What the backend says about itself. */
export interface BackendReport {
  /** Requests to the OpenChoreo API so far, as `GET /api/v1/...`. */
  upstreamCalls: string[];
  /** In use after a garbage collection. */
  heapBytes: number;
  /** What the process has of the machine's memory. */
  rssBytes: number;
}

export interface BackendOptions {
  secretApiUrl: string;
  /** `openchoreo.secrets.planes`; no access to planes unless given. */
  planes?: object[];
}

/** Backstage with the plugin, as the person that is signed in as guest talks to it. */
export class Backend {
  readonly url: string;
  readonly secretApiUrl: string;
  readonly #program: ChildProcess;
  readonly #token: string;

  private constructor(options: {
    url: string;
    secretApiUrl: string;
    program: ChildProcess;
    token: string;
  }) {
    this.url = options.url;
    this.secretApiUrl = options.secretApiUrl;
    this.#program = options.program;
    this.#token = options.token;
  }

  static async start(options: BackendOptions): Promise<Backend> {
    const { secretApiUrl, planes = [] } = options;
    const [port] = await findFreePorts(1);
    const url = `http://localhost:${port}`;
    const program = await startProgram({
      script: 'bench/backend/index.ts',
      args: ['--config', join(root, 'app-config.yaml')],
      execArgv: [
        '--expose-gc',
        ...[
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        ],
        ...['--import', join(root, 'bench/backend/report.mts')],
      ],
      env: {
        APP_PORT: String(port),
        BACKEND_PORT: String(port),
        NODE_ENV: 'production',
        APP_CONFIG_auth_providers_guest_dangerouslyAllowOutsideDevelopment:
          'true',
        LOG_LEVEL: 'warn',
        APP_CONFIG_openchoreo_secrets_planes: JSON.stringify(planes),
        OPENCHOREO_API_URL: secretApiUrl,
        OPENCHOREO_FEATURES_SECRET_MANAGEMENT_ENABLED: 'true',
        OPENCHOREO_SECRETS_AUTH_MODE: 'none',
      },
      readyUrl: `http://127.0.0.1:${port}/.backstage/health/v1/readiness`,
    });
    const token = await signInAsGuest(url);
    return new Backend({ url, secretApiUrl, program, token });
  }

  /** Asks a plugin, and reads the whole answer. */
  async get(path: string): Promise<string> {
    const response = await this.begin(path);
    return response.text();
  }

  /** Asks a plugin, and leaves the answer to be read as it comes. */
  async begin(path: string, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(`${this.url}/api/${path}`, {
      signal,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        // As secret-api answers, so that both carry the same.
        'Accept-Encoding': 'identity',
      },
    });
    if (!response.ok) {
      throw new Error(`GET ${path} answered ${await response.text()}`);
    }
    return response;
  }

  report(): Promise<BackendReport> {
    const program = this.#program;
    return new Promise(resolve => {
      // Its module loader sends messages too.
      const take = (message: Partial<BackendReport>) => {
        if (message.upstreamCalls) {
          program.off('message', take);
          resolve(message as BackendReport);
        }
      };
      program.on('message', take);
      program.send('report');
    });
  }

  close(): Promise<void> {
    return stopProgram(this.#program);
  }
}

async function signInAsGuest(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}
