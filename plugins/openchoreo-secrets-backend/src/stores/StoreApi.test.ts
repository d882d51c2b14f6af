import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  type RequestListener,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import {
  createCredentialFiles,
  createHistoryToken,
  openStore,
  startTestOpenBao,
  type TestStore,
} from '../__testUtils__/startStores';

const execute = promisify(execFile);
const PATH = 'acme-corp/generic/db-creds';

const files = createCredentialFiles();

describe('the credentials of a store', () => {
  let bao: TestStore;

  beforeAll(async () => {
    bao = await startTestOpenBao();
    await bao.call('POST', `secret/data/${PATH}`, { data: { a: '1' } });
    await bao.call('POST', 'sys/auth/approle', { type: 'approle' });
    await bao.call('POST', 'auth/approle/role/backstage', {
      token_policies: ['history'],
      token_ttl: '1h',
    });
  });

  afterAll(() => bao.stop());

  it('are read again when the token file changes', async () => {
    const path = await files.write('rotated', bao.historyToken);
    const store = openStore({
      address: bao.storeUrl,
      auth: { type: 'tokenFile', path },
    });
    expect(await store.list('acme-corp')).toEqual(['generic/']);
    await bao.call('POST', 'auth/token/revoke', { token: bao.historyToken });
    await expect(store.list('acme-corp')).rejects.toMatchObject({
      code: 'STORE_DENIED',
    });
    await writeFile(path, await createHistoryToken(bao.call));
    expect(await store.list('acme-corp')).toEqual(['generic/']);
  });

  it.each(['secretId', 'secretIdFile'] as const)(
    'log in with AppRole (%s), again after the token was revoked',
    async key => {
      const role = 'auth/approle/role/backstage';
      const { data: ids } = await bao.call('GET', `${role}/role-id`);
      const { data: secret } = await bao.call('POST', `${role}/secret-id`);
      const secretId = String(secret.secret_id);
      const store = openStore({
        address: bao.storeUrl,
        auth: {
          type: 'appRole',
          mountPath: 'approle',
          roleId: ids.role_id,
          [key]:
            key === 'secretId' ? secretId : await files.write('id', secretId),
        },
      });
      expect(await store.list('acme-corp')).toEqual(['generic/']);
      const { data } = await bao.call('GET', 'auth/token/accessors?list=true');
      for (const accessor of data.keys) {
        const found = await bao.call('POST', 'auth/token/lookup-accessor', {
          accessor,
        });
        if (found.data.path === 'auth/approle/login') {
          await bao.call('POST', 'auth/token/revoke-accessor', { accessor });
        }
      }
      expect(await store.list('acme-corp')).toEqual(['generic/']);
    },
  );

  it('are explained if a login fails', async () => {
    const store = openStore({
      address: bao.storeUrl,
      auth: {
        type: 'appRole',
        mountPath: 'approle',
        roleId: 'unknown',
        secretId: 'marker-value',
      },
    });
    const failure = await store.list('acme-corp').catch(error => error);
    expect(failure).toMatchObject({ status: 502, code: 'STORE_DENIED' });
    expect(failure.message).not.toContain('marker-value');
  });
});

describe('a server that records requests', () => {
  const stops: (() => void)[] = [];

  afterEach(() => stops.splice(0).forEach(stop => stop()));

  async function listen(
    server: ReturnType<typeof createHttpServer | typeof createHttpsServer>,
  ): Promise<number> {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  }

  it('gets the token of the service account, the namespace, and one login for concurrent calls', async () => {
    const logins: unknown[] = [];
    const listener: RequestListener = async (request, response) => {
      const chunks = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      if (request.url === '/v1/auth/cluster-a/login') {
        logins.push(JSON.parse(Buffer.concat(chunks).toString()));
        response.end(
          '{"auth":{"client_token":"issued","lease_duration":3600}}',
        );
        return;
      }
      const { headers } = request;
      response.statusCode =
        headers['x-vault-token'] === 'issued' &&
        headers['x-vault-namespace'] === 'team'
          ? 200
          : 403;
      response.end('{"data":{"keys":["found"]}}');
    };
    const port = await listen(createHttpServer(listener));
    const store = openStore({
      address: `http://127.0.0.1:${port}`,
      namespace: 'team',
      auth: {
        type: 'kubernetes',
        role: 'backstage',
        mountPath: 'cluster-a',
        tokenFile: await files.write('service-account', 'jwt\n'),
      },
    });
    expect(await store.list('acme-corp')).toEqual(['found']);
    expect(await store.list('acme-corp')).toEqual(['found']);
    expect(logins).toEqual([{ role: 'backstage', jwt: 'jwt' }]);
  });

  it('is trusted by its certificate authority only', async () => {
    const [key, certificate] = ['ca.key', 'ca.crt'].map(it => files.pathOf(it));
    await execute('openssl', [
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=store'.split(
        ' ',
      ),
      ...['-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', key, '-out', certificate],
    ]);
    const pem = await readFile(certificate, 'utf8');
    const port = await listen(
      createHttpsServer(
        { key: await readFile(key), cert: pem },
        (_, response) => response.end('{"data":{"keys":["found"]}}'),
      ),
    );
    const options = {
      address: `https://127.0.0.1:${port}`,
      auth: { type: 'tokenFile', path: await files.write('tls', 't') } as const,
    };
    for (const ca of [
      { caFile: certificate },
      { caData: Buffer.from(pem).toString('base64') },
    ]) {
      const store = openStore({ ...options, ...ca });
      expect(await store.list('acme-corp')).toEqual(['found']);
    }
    await expect(openStore(options).list('acme-corp')).rejects.toMatchObject({
      status: 502,
      code: 'STORE_UNREACHABLE',
    });
  });

  it.each([
    [503, 'sealed'],
    [500, 'answered 500'],
  ])('may answer %d', async (status, text) => {
    const port = await listen(
      createHttpServer((_, response) => {
        response.statusCode = status;
        response.end('{"errors":["marker-value"]}');
      }),
    );
    const store = openStore({
      address: `http://127.0.0.1:${port}`,
      auth: { type: 'tokenFile', path: await files.write('plain', 't') },
    });
    const failure = await store.list('acme-corp').catch(error => error);
    expect(failure).toMatchObject({ status: 502, code: 'STORE_FAILED' });
    expect(failure.message).toContain(text);
    expect(failure.message).not.toContain('marker-value');
  });

  it('may hang', async () => {
    const port = await listen(createHttpServer(() => undefined));
    const store = openStore({
      address: `http://127.0.0.1:${port}`,
      auth: { type: 'tokenFile', path: await files.write('hang', 't') },
    });
    const signal = AbortSignal.timeout(50);
    await expect(store.list('acme-corp', signal)).rejects.toMatchObject({
      status: 504,
      code: 'STORE_UNREACHABLE',
    });
  });
});
