// Loaded before the backend. Reports its requests to the OpenChoreo API since the last report, and its memory.
import { subscribe } from 'node:diagnostics_channel';

let upstreamCalls: string[] = [];

subscribe('undici:request:create', message => {
  const { request } = message as {
    request: { origin: string; method: string; path: string };
  };
  if (String(request.origin) === process.env.OPENCHOREO_API_URL) {
    upstreamCalls.push(`${request.method} ${request.path}`);
  }
});

process.on('message', message => {
  if (message === 'report') {
    globalThis.gc?.();
    process.send?.({
      upstreamCalls,
      heapBytes: process.memoryUsage().heapUsed,
      rssBytes: process.memoryUsage.rss(),
    });
    upstreamCalls = [];
  }
});
