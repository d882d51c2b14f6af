import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express, { type Response } from 'express';
import { until } from '../__testUtils__/until';
import { SyncStream } from './eventStreams';

/** More than the buffers of a connection hold. */
const LARGE = Array.from({ length: 200_000 }, (_, index) => ({
  name: `secret-${index}-${'x'.repeat(100)}`,
  cluster: 0,
  state: 'synced' as const,
}));
const NOTHING = { planeAccess: true, planes: [], secrets: [] };

describe('SyncStream', () => {
  const responses: Response[] = [];
  const app = express().get('/', (_, response) => {
    responses.push(response);
  });
  const server = createServer(app);

  beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));

  afterAll(() => {
    server.close();
  });

  it('ends immediately if the client has already left', async () => {
    const { port } = server.address() as AddressInfo;
    const asked = get({ port }).on('error', () => {});
    await until(() => responses.length > 0);
    const [response] = responses;
    asked.destroy();
    await once(response, 'close');
    const onEnd = jest.fn();
    new SyncStream(response).open(NOTHING, onEnd);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('drops a stalled reader', async () => {
    const { port } = server.address() as AddressInfo;
    const before = responses.length;
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.pause();
    await until(() => responses.length > before);
    const response = responses[before];
    const stream = new SyncStream(response, { drainTimeoutMs: 50 });
    const ended = new Promise<void>(resolve => {
      stream.open({ ...NOTHING, secrets: LARGE }, resolve);
    });
    expect(response.writableNeedDrain).toBe(true);
    await ended;
    expect(response.destroyed).toBe(true);
    socket.destroy();
  });

  it('ends at its maximum age', async () => {
    const { port } = server.address() as AddressInfo;
    const before = responses.length;
    const asked = get({ port });
    await until(() => responses.length > before);
    const answered = once(asked, 'response');
    const onEnd = jest.fn();
    new SyncStream(responses[before], { maxAgeMs: 50 }).open(NOTHING, onEnd);
    const [answer] = await answered;
    answer.resume();
    await once(answer, 'end');
    await until(() => onEnd.mock.calls.length === 1);
    expect(responses[before].writableEnded).toBe(true);
  });
});
