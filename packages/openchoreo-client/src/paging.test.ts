import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOpenChoreoClient } from './createOpenChoreoClient';
import { followPages, toPageOfText } from './paging';
import type { OpenChoreoClient } from './types';

/** Diagnostics channel of Node's `fetch`: the request headers were sent. */
const REQUEST_SENT = 'undici:client:sendHeaders';

describe('followPages', () => {
  let server: Server | undefined;

  /** Serves a list of namespaces. `nextOf` returns the next cursor. */
  async function serve(
    nextOf: (cursor: string) => string | undefined,
  ): Promise<OpenChoreoClient> {
    server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost');
      const nextCursor = nextOf(searchParams.get('cursor') ?? '1');
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ items: [], pagination: { nextCursor } }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return createOpenChoreoClient({ baseUrl: `http://127.0.0.1:${port}` });
  }

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('requests the next page before the caller processes the current one', async () => {
    const client = await serve(cursor =>
      cursor === '4' ? undefined : String(Number(cursor) + 1),
    );
    let sent = 0;
    const count = () => {
      sent++;
    };
    subscribe(REQUEST_SENT, count);
    try {
      const sentAtPage: number[] = [];
      for await (const _ of client.listNamespaces()) {
        sentAtPage.push(sent);
      }
      expect(sentAtPage).toEqual([2, 3, 4, 4]);
    } finally {
      unsubscribe(REQUEST_SENT, count);
    }
  });

  it('stops if the server repeats a page', async () => {
    const client = await serve(() => 'same');
    const pages: unknown[] = [];
    const readAll = async () => {
      for await (const page of client.listNamespaces()) {
        pages.push(page);
      }
    };
    await expect(readAll()).rejects.toMatchObject({ kind: 'protocol' });
    expect(pages.length).toBeLessThanOrEqual(1);
  });
});

describe('toPageOfText', () => {
  const page = { items: [{ name: 'a' }], pagination: { nextCursor: '2' } };
  const notJson = `${JSON.stringify(page).slice(0, 10)}!${JSON.stringify(
    page,
  ).slice(10)}`;

  it('returns the items and the next cursor', () => {
    const { items, nextCursor } = toPageOfText(JSON.stringify(page));
    expect({ items, nextCursor }).toEqual({
      items: [{ name: 'a' }],
      nextCursor: '2',
    });
  });

  it.each([
    ['indented', JSON.stringify(page, undefined, 2)],
    [
      'cursor first',
      '{"pagination":{"nextCursor":"2"},"items":[{"name":"a"}]}',
    ],
    [
      'a cursor in an item',
      '{"pagination":{"nextCursor":"2"},"items":[{"name":"a"},{"nextCursor":"3"}]}',
    ],
  ])('finds the cursor in other formats: %s', (_, text) => {
    const { items, nextCursor } = toPageOfText(text);
    expect(nextCursor).toBe('2');
    expect(items[0]).toEqual({ name: 'a' });
  });

  it.each(['{"items":[],"pagination":{}}', '{"items":[]}'])(
    'has no cursor on the last page: %s',
    text => {
      expect(toPageOfText(text)).toEqual({ items: [] });
    },
  );

  it.each([
    ['null', "isn't a list"],
    ['{"items":{}}', "isn't a list"],
    ['[]', "isn't a list"],
    ['{"items":', "isn't valid JSON"],
    ['', "isn't valid JSON"],
    [notJson, "isn't valid JSON"],
    [
      '{"items":[],"pagination":{"nextCursor":"2"},"last":{"nextCursor":"3"}}',
      'has an unknown format',
    ],
  ])('throws an OpenChoreoError for %s', (text, message) => {
    expect(() => toPageOfText(text).items).toThrow(
      expect.objectContaining({
        kind: 'protocol',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('lets followPages request the next page before it parses the current one', async () => {
    const cursors: (string | undefined)[] = [];
    const pages = followPages(async cursor => {
      cursors.push(cursor);
      return toPageOfText(notJson);
    });
    await expect(pages.next()).rejects.toThrow("isn't valid JSON");
    expect(cursors).toEqual([undefined, '2']);
  });
});
