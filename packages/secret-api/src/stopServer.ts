import { once } from 'node:events';
import type { Server } from 'node:http';

/** Less than the 30 seconds that Kubernetes gives a pod to end. */
const GRACE_MS = 20_000;

/** Takes no more requests and lets those under way end; cuts off what has not ended after a while. */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
