import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

export interface RecordedRequest {
  method: string;
  url: string;
  authorization?: string;
  body: string;
}

export type Answer =
  | {
      status?: number;
      json?: unknown;
      text?: string;
      headers?: Record<string, string>;
    }
  | 'hang up'
  | 'never';

/**
 * An OpenChoreo API over real HTTP. Tests set its responses by `METHOD /path` without query. Allows everything by default.
 */
export class FakeOpenChoreo {
  readonly requests: RecordedRequest[] = [];
  /** The paths of calls that the caller canceled. */
  readonly abandoned: string[] = [];
  readonly #server: Server;
  readonly #answers = new Map<string, (request: RecordedRequest) => Answer>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FakeOpenChoreo> {
    const server = createServer();
    const fake = new FakeOpenChoreo(server);
    server.on('request', (request, response) =>
      fake.#handle(request, response),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return fake.allow();
  }

  get url(): string {
    const { port } = this.#server.address() as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  /** The calls so far that can contain a value. */
  get valueCalls(): RecordedRequest[] {
    return this.requests.filter(
      ({ method, url }) =>
        /^\/api\/v1alpha1\/.*\/secrets\b/.test(url) && method !== 'DELETE',
    );
  }

  on(
    route: string,
    answer: Answer | ((request: RecordedRequest) => Answer),
  ): this {
    this.#answers.set(
      route,
      typeof answer === 'function' ? answer : () => answer,
    );
    return this;
  }

  /** Sets the actions that the caller is allowed; all by default. */
  allow(actions?: string[]): this {
    this.on('GET /api/v1/authz/profile', { json: { capabilities: {} } });
    return this.on('POST /api/v1/authz/evaluates', ({ body }) => ({
      json: (JSON.parse(body) as { action: string }[]).map(({ action }) => ({
        decision: actions?.includes(action) ?? true,
      })),
    }));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const recorded: RecordedRequest = {
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    this.requests.push(recorded);
    const route = `${recorded.method} ${recorded.url.split('?')[0]}`;
    const answer = this.#answers.get(route)?.(recorded) ?? {
      status: 404,
      json: { code: 'NOT_FOUND', error: 'not found' },
    };
    if (answer === 'hang up') {
      request.socket.destroy();
      return;
    }
    if (answer === 'never') {
      response.on('close', () => this.abandoned.push(recorded.url));
      return;
    }
    const { status = 200, json, text, headers } = answer;
    const type = text === undefined ? 'application/json' : 'text/plain';
    response.writeHead(status, { 'Content-Type': type, ...headers });
    response.end(text ?? JSON.stringify(json));
  }
}
