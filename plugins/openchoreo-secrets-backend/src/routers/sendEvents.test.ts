import { EventEmitter, once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import express, { type Response } from 'express';
import { sendEvents } from './eventStreams';

/** More than the buffers of a connection hold. */
const EVENT = { event: 'namespace', data: { text: 'x'.repeat(1_000_000) } };
const COUNT = 30;

function countListeners(response: Response): number {
  return ['close', 'drain', 'error']
    .map(name => response.listenerCount(name))
    .reduce((sum, count) => sum + count);
}

describe('sendEvents', () => {
  const logger = mockServices.logger.mock();
  const listeners: number[] = [];
  const ended = new EventEmitter();

  async function* tell(response: Response) {
    for (let told = 0; told < COUNT; told += 1) {
      listeners.push(countListeners(response));
      yield EVENT;
    }
  }

  const app = express()
    .get('/', (_, response) =>
      sendEvents(response, async () => tell(response), { logger }),
    )
    .get('/short', async (_, response) => {
      await sendEvents(response, async () => tell(response), {
        logger,
        drainTimeoutMs: 50,
      });
      ended.emit('end', response);
    });
  const server = createServer(app);

  beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));

  afterAll(() => {
    server.close();
  });

  it('removes its listeners after waiting for a slow reader', async () => {
    const { port } = server.address() as AddressInfo;
    const [answer] = await once(get({ port }), 'response');
    let length = 0;
    for await (const chunk of answer) {
      length += chunk.length;
    }
    expect(length).toBeGreaterThan(COUNT * EVENT.data.text.length);
    expect(new Set(listeners)).toEqual(new Set([listeners[0]]));
  });

  it('drops a stalled reader', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const end = once(ended, 'end');
    socket.write('GET /short HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.pause();
    const [response] = await end;
    expect(response.destroyed).toBe(true);
    socket.destroy();
  });
});
