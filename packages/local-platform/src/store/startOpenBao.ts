import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_INTERVAL_MS = 50;
const START_TIMEOUT_MS = 30_000;

/**
 * An OpenBao server in development mode: in memory, unsealed, KV v2 at `secret/`, on 127.0.0.1.
 *
 * @public
 */
export interface OpenBao {
  storeUrl: string;
  storeToken: string;
  /** Stops the server. The stored data is lost. */
  stop(): Promise<void>;
}

/** @public */
export interface StartOpenBaoOptions {
  /** Path of the `bao` binary; found on PATH by default. */
  binary?: string;
  /** Port on 127.0.0.1; 0, the default, picks a free port. */
  port?: number;
}

/**
 * Starts an OpenBao server for development.
 *
 * Rejects if the binary can't be started, exits, or isn't ready after 30 seconds.
 *
 * @public
 */
export async function startOpenBao({
  binary = 'bao',
  port = 0,
}: StartOpenBaoOptions = {}): Promise<OpenBao> {
  const storeToken = 'root';
  const storeUrl = `http://127.0.0.1:${port || (await findFreePort())}`;
  const folder = await mkdtemp(join(tmpdir(), 'openbao-'));
  const config = join(folder, 'config.json');
  // Without this setting, OpenBao also listens on the next port for clustering.
  await writeFile(config, JSON.stringify({ disable_clustering: true }));
  const child = spawn(
    binary,
    [
      'server',
      '-dev',
      `-config=${config}`,
      '-dev-no-store-token',
      `-dev-root-token-id=${storeToken}`,
      `-dev-listen-address=${new URL(storeUrl).host}`,
    ],
    { stdio: 'ignore' },
  );
  const isReady = new AbortController();
  const failure = new Promise<never>((_, reject) => {
    child.once('error', ({ message }) =>
      reject(new Error(`Can't start OpenBao from ${binary}: ${message}`)),
    );
    child.once('exit', code =>
      reject(new Error(`OpenBao exited with code ${code} before it was ready`)),
    );
  });
  try {
    await Promise.race([failure, waitUntilReady(storeUrl, isReady.signal)]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    isReady.abort();
    failure.catch(() => undefined);
    await rm(folder, { recursive: true });
  }
  return {
    storeUrl,
    storeToken,
    async stop() {
      if (child.exitCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      }
    },
  };
}

async function waitUntilReady(
  storeUrl: string,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!signal.aborted) {
    const response = await fetch(`${storeUrl}/v1/sys/health`).catch(
      () => undefined,
    );
    if (response?.ok) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`OpenBao at ${storeUrl} isn't ready after 30 seconds`);
    }
    await delay(POLL_INTERVAL_MS);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
