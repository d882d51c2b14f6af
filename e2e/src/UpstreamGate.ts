import { once } from 'node:events';
import {
  createServer,
  request as forward,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

export type GateState = 'open' | 'closed' | 'feature-off';

/** Whether to close the connection without a response. */
type Interruption = () => Promise<boolean>;

/**
 * A proxy between Backstage and the OpenChoreo API: forwards requests, drops their connections, or responds as an API
 * with secret management off. Records the requests.
 */
export class UpstreamGate {
  state: GateState = 'open';
  readonly requests: string[] = [];
  readonly #interruptions = new Map<string, Interruption>();

  private constructor(
    private readonly server: Server,
    /** URL of the upstream API. */
    public target: string,
  ) {
    server.on('request', (request, response) => this.handle(request, response));
  }

  static async open(target: string): Promise<UpstreamGate> {
    const server = createServer();
    const gate = new UpstreamGate(server, target);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return gate;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('The gate does not listen.');
    }
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Calls a function before requests of a method are forwarded, or before their responses are returned. */
  interrupt(
    moment: 'before' | 'after',
    method: string,
    interruption: Interruption,
  ): void {
    this.#interruptions.clear();
    this.#interruptions.set(`${moment} ${method}`, interruption);
  }

  stopInterrupting(): void {
    this.#interruptions.clear();
  }

  private async isInterrupted(
    moment: 'before' | 'after',
    { method }: IncomingMessage,
  ): Promise<boolean> {
    const interruption = this.#interruptions.get(`${moment} ${method}`);
    return interruption !== undefined && (await interruption());
  }

  private async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    this.requests.push(`${request.method} ${request.url}`);
    if (this.state === 'closed') {
      request.socket.destroy();
      return;
    }
    if (this.state === 'feature-off' && request.url?.includes('/v1alpha1/')) {
      response.writeHead(501, { 'Content-Type': 'application/json' });
      response.end(
        '{"code":"NOT_IMPLEMENTED","error":"Secret API is disabled on this server"}',
      );
      return;
    }
    if (await this.isInterrupted('before', request)) {
      request.socket.destroy();
      return;
    }
    const upstream = forward(
      `${this.target}${request.url}`,
      { method: request.method, headers: request.headers },
      async answer => {
        if (await this.isInterrupted('after', request)) {
          request.socket.destroy();
          return;
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    upstream.on('error', () => request.socket.destroy());
    request.pipe(upstream);
  }
}
