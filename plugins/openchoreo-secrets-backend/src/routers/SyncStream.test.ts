import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';
import { until } from '../__testUtils__';
import { SyncStream } from './SyncStream';

const NOTHING = { planeAccess: true, planes: [], secrets: [] };

describe('a stream of changes', () => {
  const responses: Response[] = [];
  const app = express().get('/', (_, response) => {
    responses.push(response);
  });
  const server = createServer(app);

  beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));

  afterAll(() => {
    server.close();
  });

  it('ends at once where its reader was gone before it began', async () => {
    const { port } = server.address() as AddressInfo;
    const asked = get({ port }).on('error', () => {});
    await until(() => responses.length > 0);
    const [response] = responses;
    asked.destroy();
    await once(response, 'close');
    const onEnd = jest.fn();
    SyncStream.create(response).open(NOTHING, onEnd);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });
});
