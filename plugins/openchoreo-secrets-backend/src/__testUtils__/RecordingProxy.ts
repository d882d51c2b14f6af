import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedExchange {
  url: string;
  accept?: string;
  /** The body of the response. */
  answer: string;
}

/** A response that replaces that of the server. */
export type ProxyAnswer = { status: number; body?: string } | 'never';

/** A proxy for reads from an HTTP server. Records requests and responses. */
export class RecordingProxy {
  readonly exchanges: RecordedExchange[] = [];
  readonly #server: Server;
  readonly #target: string;
  readonly #answers = new Map<string, ProxyAnswer>();

  private constructor(server: Server, target: string) {
    this.#server = server;
    this.#target = target;
  }

  static async start(target: string): Promise<RecordingProxy> {
    const server = createServer();
    const proxy = new RecordingProxy(server, target);
    server.on('request', (request, response) =>
      proxy.#handle(request, response),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** @param path - without query */
  on(path: string, answer: ProxyAnswer): void {
    this.#answers.set(path, answer);
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
    const { url = '', headers } = request;
    const { accept } = headers;
    const exchange: RecordedExchange = { url, accept, answer: '' };
    this.exchanges.push(exchange);
    const answer = this.#answers.get(url.split('?')[0]);
    if (answer === 'never') {
      return;
    }
    if (answer) {
      response.writeHead(answer.status).end(answer.body);
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      await this.#forward(exchange, response, gone.signal);
    } catch {
      response.destroy();
    }
  }

  async #forward(
    exchange: RecordedExchange,
    response: ServerResponse,
    signal: AbortSignal,
  ): Promise<void> {
    const { url, accept } = exchange;
    const answered = await fetch(this.#target + url, {
      headers: accept ? { accept } : {},
      signal,
    });
    response.writeHead(answered.status, { 'Content-Type': 'application/json' });
    // A watch is open as soon as its headers arrive.
    response.flushHeaders();
    for await (const chunk of answered.body ?? []) {
      exchange.answer += Buffer.from(chunk).toString('utf8');
      response.write(chunk);
    }
    response.end();
  }
}
