import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findFreePorts } from './findFreePorts.mts';
import { root, startProgram, stopProgram } from './startProgram.mts';

const require = createRequire(import.meta.url);

/** Calls and memory of the backend process. */
export interface BackendReport {
  /** Requests to the OpenChoreo API since the last report, as `GET /api/v1/...`. */
  upstreamCalls: string[];
  /** The heap in use after a garbage collection. */
  heapBytes: number;
  /** The resident memory of the process. */
  rssBytes: number;
}

export interface BackendOptions {
  secretApiUrl: string;
  /** `openchoreo.secrets.planes`; empty by default. */
  planes?: object[];
}

/** Backstage with the plugin, called as a signed-in guest. */
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

  /** Requests a path of a plugin and reads the whole body. */
  async get(path: string): Promise<string> {
    const response = await this.open(path);
    return response.text();
  }

  /** Requests a path of a plugin. The caller reads the body. Rejects unless the response is 2xx. */
  async open(path: string, init: RequestInit = {}): Promise<Response> {
    const { method = 'GET' } = init;
    const response = await fetch(`${this.url}/api/${path}`, {
      ...init,
      headers: {
        ...init.headers,
        Authorization: `Bearer ${this.#token}`,
        // secret-api doesn't compress either.
        'Accept-Encoding': 'identity',
      },
    });
    if (!response.ok) {
      throw new Error(
        `${method} ${path}: ${response.status} ${await response.text()}`,
      );
    }
    return response;
  }

  report(): Promise<BackendReport> {
    const program = this.#program;
    return new Promise(resolve => {
      // The module loader also sends messages.
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
