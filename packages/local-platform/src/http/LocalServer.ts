import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on 127.0.0.1. */
export interface LocalServer {
  readonly url: string;
  /** Closes the server and all connections, including watches. */
  stop(): Promise<void>;
}

export interface LocalServerOptions {
  /** 0 picks a free port. */
  port: number;
  listener: RequestListener;
}

/** Starts an HTTP server; rejects with Node's error (such as `EADDRINUSE`) if it can't listen. */
export async function startLocalServer({
  port,
  listener,
}: LocalServerOptions): Promise<LocalServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => stop(server),
  };
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
