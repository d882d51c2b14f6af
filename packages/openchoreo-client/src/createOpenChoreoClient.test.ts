import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { inspect } from 'node:util';
import { createOpenChoreoClient } from './createOpenChoreoClient';
import { OpenChoreoError } from './OpenChoreoError';

const MARKER = 'planted-marker';

describe('createOpenChoreoClient', () => {
  const servers: Server[] = [];

  async function serve(
    listener: RequestListener,
    signal?: AbortSignal,
    timeoutMs = 500,
  ) {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    return createOpenChoreoClient({
      baseUrl: `http://127.0.0.1:${port}/`,
      token: MARKER,
      timeoutMs,
      signal,
    });
  }

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const answer = (
    status: number,
    body: unknown,
    type = 'application/json',
  ): RequestListener => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return (_, response) =>
      response.writeHead(status, { 'Content-Type': type }).end(text);
  };

  const newSecret = {
    secretName: 'db-creds',
    secretType: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    data: { password: MARKER },
  };

  async function failureOf(call: Promise<unknown>): Promise<OpenChoreoError> {
    const error = await call.then(
      () => undefined,
      caught => caught,
    );
    expect(error).toBeInstanceOf(OpenChoreoError);
    return error as OpenChoreoError;
  }

  it('sends the token and reads all pages, including short and empty ones', async () => {
    const requests: string[] = [];
    const pages: Record<string, unknown> = {
      '': {
        items: [{ metadata: { name: 'a' } }],
        pagination: { nextCursor: '1' },
      },
      '1': { items: [], pagination: { nextCursor: '2' } },
      '2': { items: [{ metadata: { name: 'b' } }], pagination: {} },
    };
    const client = await serve((request, response) => {
      requests.push(`${request.url} ${request.headers.authorization}`);
      const url = new URL(request.url ?? '', 'http://localhost');
      answer(200, pages[url.searchParams.get('cursor') ?? ''])(
        request,
        response,
      );
    });

    const names: string[] = [];
    for await (const page of client.listNamespaces()) {
      names.push(...page.map(({ metadata }) => metadata.name));
    }

    expect(names).toEqual(['a', 'b']);
    expect(requests).toEqual([
      `/api/v1/namespaces?limit=100 Bearer ${MARKER}`,
      `/api/v1/namespaces?limit=100&cursor=1 Bearer ${MARKER}`,
      `/api/v1/namespaces?limit=100&cursor=2 Bearer ${MARKER}`,
    ]);
  });

  it.each([
    ['listProjects', 'projects'],
    ['listComponents', 'components'],
    ['listWorkloads', 'workloads'],
    ['listReleaseBindings', 'releasebindings'],
    ['listComponentReleases', 'componentreleases'],
    ['listEnvironments', 'environments'],
  ] as const)('%s reads all pages of %s', async (list, path) => {
    const requests: (string | undefined)[] = [];
    const client = await serve((request, response) => {
      requests.push(request.url);
      const isLast = request.url?.includes('cursor=');
      answer(200, {
        items: [{ metadata: { name: isLast ? 'b' : 'a' } }],
        pagination: isLast ? {} : { nextCursor: '1' },
      })(request, response);
    });

    const names: string[] = [];
    for await (const page of client[list]('acme-corp')) {
      names.push(...page.map(({ metadata }) => metadata.name));
    }

    expect(names).toEqual(['a', 'b']);
    const url = `/api/v1/namespaces/acme-corp/${path}?limit=100`;
    expect(requests).toEqual([url, `${url}&cursor=1`]);
  });

  it.each([
    [
      'of the handlers',
      answer(409, { code: 'CONFLICT', error: 'secret already exists' }),
      { status: 409, code: 'CONFLICT', message: 'secret already exists' },
    ],
    [
      'of the authentication',
      answer(401, {
        error: 'INVALID_TOKEN',
        message: 'invalid or expired token',
      }),
      {
        status: 401,
        code: 'INVALID_TOKEN',
        message: 'invalid or expired token',
      },
    ],
    [
      'of the decoder, without what it quotes',
      answer(400, `can't decode JSON body: ${MARKER}\n`, 'text/plain'),
      { status: 400, code: undefined, message: "can't decode JSON body" },
    ],
    [
      'of the router',
      answer(404, '404 page not found\n', 'text/plain; charset=utf-8'),
      { status: 404, code: undefined, message: '404 page not found' },
    ],
    [
      'that is empty',
      answer(500, ''),
      { status: 500, code: undefined, message: 'Internal Server Error' },
    ],
  ])('reads the error format %s', async (_, listener, expected) => {
    const client = await serve(listener);
    const error = await failureOf(client.createSecret('acme-corp', newSecret));
    expect(error).toMatchObject({ kind: 'response', ...expected });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(
      MARKER,
    );
    expect(error.cause).toBeUndefined();
  });

  it('retries failed reads, but not writes or reads of values', async () => {
    let calls = 0;
    const hangUp: RequestListener = (_, response) => {
      calls += 1;
      response.socket?.destroy();
    };
    const failing = await serve(hangUp, undefined, 5000);

    expect(await failureOf(failing.getNamespace('acme-corp'))).toMatchObject({
      kind: 'network',
    });
    expect(calls).toBe(3);

    calls = 0;
    const read = failing.getSecret('acme-corp', 'db-creds');
    expect(await failureOf(read)).toMatchObject({ kind: 'network' });
    expect(calls).toBe(1);

    calls = 0;
    const write = failing.createSecret('acme-corp', newSecret);
    expect(await failureOf(write)).toMatchObject({ kind: 'network' });
    expect(calls).toBe(1);
  });

  it('retries a read that has a body', async () => {
    const bodies: string[] = [];
    const client = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      bodies.push(Buffer.concat(chunks).toString());
      const isFirst = bodies.length === 1;
      answer(isFirst ? 503 : 200, isFirst ? {} : [{ decision: true }])(
        request,
        response,
      );
    });
    const question = { action: 'secret:view', resource: { type: 'secret' } };
    expect(await client.evaluate([question])).toEqual([{ decision: true }]);
    expect(bodies).toEqual([
      JSON.stringify([question]),
      JSON.stringify([question]),
    ]);
  });

  it('deletes a secret, and a reference without its secret', async () => {
    const requests: unknown[] = [];
    const client = await serve((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.writeHead(204).end();
    });
    await client.deleteSecret('acme-corp', 'db-creds');
    await client.deleteSecretReference('acme-corp', 'db-creds');
    expect(requests).toEqual([
      'DELETE /api/v1alpha1/namespaces/acme-corp/secrets/db-creds',
      'DELETE /api/v1/namespaces/acme-corp/secretreferences/db-creds',
    ]);
  });

  it('distinguishes a timeout from a canceled call', async () => {
    const client = await serve(() => undefined);
    expect(
      await failureOf(client.deleteSecret('acme-corp', 'db-creds')),
    ).toMatchObject({ kind: 'timeout' });

    const controller = new AbortController();
    const call = client.getNamespace('acme-corp', {
      signal: controller.signal,
    });
    controller.abort();
    expect(await failureOf(call)).toMatchObject({ kind: 'aborted' });
  });

  it('cancels all reads of the client', async () => {
    const controller = new AbortController();
    const client = await serve(() => undefined, controller.signal);
    const calls = [
      client.evaluate([
        { action: 'secret:view', resource: { type: 'secret' } },
      ]),
      client.getNamespace('acme-corp'),
    ];
    controller.abort();
    for (const call of calls) {
      expect(await failureOf(call)).toMatchObject({ kind: 'aborted' });
    }
  });

  it.each([
    ['text', answer(200, '<html>', 'text/html')],
    ['broken JSON', answer(200, `{"data": "${MARKER}`)],
    ['another object', answer(200, { data: MARKER })],
    ['an array', answer(200, [MARKER])],
    ['null', answer(200, null)],
  ])('rejects a list with %s', async (_, listener) => {
    const client = await serve(listener);
    const error = await failureOf(client.listSecrets('acme-corp'));
    expect(error.kind).toBe('protocol');
    expect(inspect(error, { showHidden: true })).not.toContain(MARKER);
  });

  it("doesn't follow redirects", async () => {
    let calls = 0;
    const elsewhere = await serve(() => {
      calls += 1;
    });
    expect(elsewhere).toBeDefined();
    const { port } = servers[0].address() as { port: number };
    const client = await serve((_, response) =>
      response.writeHead(301, { Location: `http://127.0.0.1:${port}/` }).end(),
    );
    expect(await failureOf(client.getVersion())).toMatchObject({ status: 301 });
    expect(calls).toBe(0);
  });

  it.each(['', '.', '..', 'a/b', 'a%2fb', 'a\n', 'a..b', 'a?b', '/etc'])(
    'rejects the name %j without a request',
    async name => {
      let calls = 0;
      const client = await serve((request, response) => {
        calls += 1;
        answer(200, {})(request, response);
      });
      for (const call of [
        client.getSecret('acme-corp', name),
        client.getSecret(name, 'db-creds'),
        client.deleteSecret(name, name),
      ]) {
        expect(await failureOf(call)).toMatchObject({ kind: 'input' });
      }
      expect(calls).toBe(0);
    },
  );
});
