import { once } from 'node:events';
import type { Server } from 'node:http';

/** Less than Kubernetes's default termination grace period of 30 seconds. */
const GRACE_MS = 20_000;

/** Stops accepting requests and waits for requests in progress; closes remaining connections after 20 seconds. */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
