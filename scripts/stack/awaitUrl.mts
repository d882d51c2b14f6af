// Holds a program of the stack back until the URL that it depends on answers.
import { waitUntilReady } from './readiness.mts';

const TIMEOUT_MS = 120_000;

const [url] = process.argv.slice(2);
await waitUntilReady(url, AbortSignal.timeout(TIMEOUT_MS));
