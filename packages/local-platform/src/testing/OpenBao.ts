import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { waitFor } from './waitFor';

/** A real OpenBao server in development mode: in memory, unsealed, KV v2 at `secret/`. */
export interface OpenBao {
  storeUrl: string;
  storeToken: string;
  stop(): Promise<void>;
}

/** Starts `bao` from `BAO_PATH` or PATH on a free port of 127.0.0.1. */
export async function startOpenBao(): Promise<OpenBao> {
  const storeToken = 'root';
  const address = `127.0.0.1:${await findFreePort()}`;
  const child = spawn(
    process.env.BAO_PATH ?? 'bao',
    [
      'server',
      '-dev',
      '-dev-no-store-token',
      `-dev-root-token-id=${storeToken}`,
      `-dev-listen-address=${address}`,
    ],
    { stdio: 'ignore' },
  );
  const failure = new Promise<never>((_, reject) => {
    child.once('error', error =>
      reject(
        new Error(
          `Can't start OpenBao: ${error.message}. Set BAO_PATH to the bao binary; npm test -- unit installs it.`,
        ),
      ),
    );
    child.once('exit', code =>
      reject(new Error(`OpenBao exited with code ${code} while starting.`)),
    );
  });
  const storeUrl = `http://${address}`;
  await Promise.race([
    failure,
    waitFor(
      () =>
        fetch(`${storeUrl}/v1/secret/config`, {
          headers: { 'X-Vault-Token': storeToken },
        }).catch(() => undefined),
      response => response?.ok === true,
    ),
  ]);
  failure.catch(() => undefined);
  return {
    storeUrl,
    storeToken,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
