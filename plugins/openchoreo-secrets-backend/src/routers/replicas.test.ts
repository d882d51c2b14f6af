import type { TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  FakeOpenChoreo,
  routesOf,
  ServedSecret,
  startSecretsBackend,
  until,
} from '../__testUtils__';
import {
  startPostgres,
  type TestPostgres,
} from '../__testUtils__/startPostgres';

const API = '/api/openchoreo-secrets/namespaces/acme-corp/secrets';
const ROUNDS = 10;
const dbCreds = {
  name: 'db-creds',
  type: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: { password: 'next' },
};

// Starts a database server and two backends.
jest.setTimeout(60_000);

describe('two replicas on one Postgres', () => {
  let upstream: FakeOpenChoreo;
  let postgres: TestPostgres;
  let replicas: TestBackend[];
  let served: ServedSecret;

  beforeAll(async () => {
    postgres = await startPostgres();
    upstream = (await FakeOpenChoreo.start()).allow();
    const start = () =>
      startSecretsBackend({
        baseUrl: upstream.url,
        config: { backend: { database: postgres.config } },
        revealsPerMinute: 3,
        timeoutSeconds: 5,
      });
    replicas = await Promise.all([start(), start()]);
  });

  beforeEach(() => {
    served = ServedSecret.serve(upstream, { data: { password: 's3cret' } });
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.stop()));
    await upstream.stop();
    await postgres.stop();
  });

  const patch = (replica: TestBackend, ifMatch: string, set: object) =>
    request(replica.server)
      .patch(`${API}/db-creds`)
      .set('If-Match', ifMatch)
      .send({ set });

  it('compute the same ETags', async () => {
    const [first, second] = await Promise.all(
      replicas.map(({ server }) =>
        request(server).get(`${API}/db-creds/facts`),
      ),
    );
    expect(first.headers.etag).toBeDefined();
    expect(second.headers.etag).toBe(first.headers.etag);
  });

  it('save only one of two changes based on the same version', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { headers } = await request(replicas[0].server).get(
        `${API}/db-creds/facts`,
      );
      const answers = await Promise.all(
        replicas.map((replica, index) =>
          patch(replica, headers.etag, { password: `${round}-${index}` }),
        ),
      );
      const winner = answers.findIndex(({ status }) => status === 200);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(served.data?.password.toString()).toBe(`${round}-${winner}`);
    }
  });

  it('lose no key when both add keys to one secret', async () => {
    const keys = Array.from({ length: ROUNDS }, (_, index) => `key-${index}`);
    const answers = await Promise.all(
      keys.map((key, index) => patch(replicas[index % 2], '*', { [key]: key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(
      Array(ROUNDS).fill(200),
    );
    expect(Object.keys(served.data ?? {}).sort()).toEqual(
      ['password', ...keys].sort(),
    );
    expect(await postgres.query('select * from write_leases')).toEqual([]);
  });

  it('share deletions', async () => {
    await request(replicas[0].server).delete(`${API}/db-creds`).expect(204);
    const { status, body, headers } = await request(replicas[1].server)
      .post(API)
      .send(dbCreds);
    expect([status, body.error.code]).toEqual([409, 'DELETED_RECENTLY']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('delay a create while a deletion of the same name is pending', async () => {
    await postgres.query('delete from deletions');
    upstream.requests.length = 0;
    upstream.on(`DELETE ${routesOf().secret}`, 'never');
    const deleted = request(replicas[0].server)
      .delete(`${API}/db-creds`)
      .then(({ status }) => status);
    await until(() =>
      upstream.requests.some(({ method }) => method === 'DELETE'),
    );
    const { body } = await request(replicas[1].server).post(API).send(dbCreds);
    expect(body.error.code).toBe('DELETED_RECENTLY');
    expect(upstream.abandoned).toEqual([routesOf().secret]);
    expect(await deleted).toBe(504);
  });

  it('share reveal limits', async () => {
    const reveal = (index: number) =>
      request(replicas[index % 2].server)
        .post(`${API}/db-creds/reveal`)
        .send({ key: 'password' });
    const answers = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(reveal));
    const [{ total, minutes }] = await postgres.query<{
      total: string;
      minutes: string;
    }>('select sum(count) as total, count(*) as minutes from reveal_counts');
    expect(Number(total)).toBe(8);
    expect(
      answers.filter(({ status }) => status === 200).length,
    ).toBeLessThanOrEqual(3 * Number(minutes));
  });
});
