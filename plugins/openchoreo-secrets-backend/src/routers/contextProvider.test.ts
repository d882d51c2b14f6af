import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response } from 'express';
import { closeSignal } from './contextProvider';

describe('the signal of a closed response', () => {
  const server = createServer();

  beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));

  afterAll(() => {
    server.close();
  });

  async function receive() {
    const { port } = server.address() as AddressInfo;
    const request = get({ port });
    request.on('error', () => {});
    const [, response]: [unknown, ServerResponse] = (await once(
      server,
      'request',
    )) as never;
    return { request, response: response as Response };
  }

  it('aborts when the client leaves', async () => {
    const { request, response } = await receive();
    const signal = closeSignal(response);
    expect(signal.aborted).toBe(false);
    request.destroy();
    await once(signal, 'abort');
  });

  it('is aborted from the start if the client has already left', async () => {
    const { request, response } = await receive();
    request.destroy();
    await once(response, 'close');
    expect(closeSignal(response).aborted).toBe(true);
  });

  it('aborts when the response has been sent', async () => {
    const { response } = await receive();
    const signal = closeSignal(response);
    response.end();
    await once(signal, 'abort');
    expect(signal.aborted).toBe(true);
  });
});
