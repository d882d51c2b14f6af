import { once } from 'node:events';
import {
  createServer,
  request as forward,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A forwarded request. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: string;
}

type Rule = 'hang' | 'hangOnce' | 'fail' | 'failOnce';

/** A proxy between secret-api and Kubernetes that can hang, fail, or delay requests. */
export class KubernetesGate {
  readonly seen: SeenRequest[] = [];
  /** Statuses of forwarded requests whose client had disconnected. */
  readonly lateStatuses: (number | undefined)[] = [];
  private readonly rules: { method: string; part: string; rule: Rule }[] = [];
  private nextDelayMs = () => 0;
  private readonly held: {
    response: ServerResponse;
    proceed(): void;
  }[] = [];

  private constructor(
    private readonly server: Server,
    private readonly target: string,
  ) {
    server.on('request', (request, response) => this.handle(request, response));
  }

  static async open(target: string): Promise<KubernetesGate> {
    const server = createServer();
    const gate = new KubernetesGate(server, target);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return gate;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Holds requests whose path contains the text, until `release`. */
  hang(method: string, part: string): void {
    this.rules.push({ method, part, rule: 'hang' });
  }

  /** Holds the next request whose path contains the text, until `release`. */
  hangOnce(method: string, part: string): void {
    this.rules.push({ method, part, rule: 'hangOnce' });
  }

  /** Responds 500 to requests whose path contains the text. */
  fail(method: string, part: string): void {
    this.rules.push({ method, part, rule: 'fail' });
  }

  /** Responds 500 to the next request whose path contains the text. */
  failOnce(method: string, part: string): void {
    this.rules.push({ method, part, rule: 'failOnce' });
  }

  /** Delays each request, so that concurrent requests arrive in a different order. */
  delayEach(nextMs: () => number): void {
    this.nextDelayMs = nextMs;
  }

  /** Removes all rules and forwards the held requests, including writes whose client has disconnected. */
  release(): void {
    this.rules.length = 0;
    this.held.splice(0).forEach(({ proceed }) => proceed());
  }

  /** Whether a request is held. */
  get isHolding(): boolean {
    return this.held.length > 0;
  }

  /** Whether the clients of all held requests have disconnected. */
  get isAbandoned(): boolean {
    return this.held.every(({ response }) => response.destroyed);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    this.seen.push({
      method,
      path: url,
      headers: JSON.stringify(request.headers),
    });
    const match = this.rules.find(
      candidate => candidate.method === method && url.includes(candidate.part),
    );
    const rule = match?.rule;
    if (match && (rule === 'failOnce' || rule === 'hangOnce')) {
      this.rules.splice(this.rules.indexOf(match), 1);
    }
    if (rule === 'hang' || rule === 'hangOnce') {
      // Reads the body now, because it's lost when the client disconnects.
      const body = buffer(request);
      this.held.push({
        response,
        proceed: async () => this.pass(request, response, await body),
      });
    } else if (rule) {
      response.writeHead(500).end('{"kind":"Status","status":"Failure"}');
    } else {
      setTimeout(() => this.pass(request, response), this.nextDelayMs());
    }
  }

  private pass(
    request: IncomingMessage,
    response: ServerResponse,
    body?: Buffer,
  ): void {
    const { method, headers, url } = request;
    const upstream = forward(
      `${this.target}${url}`,
      { method, headers },
      answer => {
        if (response.destroyed) {
          this.lateStatuses.push(answer.statusCode);
          answer.resume();
          return;
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        // A watch response has no body before the first event.
        response.flushHeaders();
        answer.pipe(response);
      },
    );
    upstream.on('error', () => request.socket.destroy());
    response.on('close', () => upstream.destroy());
    if (body) {
      upstream.end(body);
    } else {
      request.pipe(upstream);
    }
  }
}
