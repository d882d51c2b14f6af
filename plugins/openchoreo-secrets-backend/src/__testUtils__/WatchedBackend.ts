import { inspect } from 'node:util';
import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import request, { type Response } from 'supertest';
import { FakeOpenChoreo } from './FakeOpenChoreo';
import { type StartOptions, startSecretsBackend } from './startSecretsBackend';

const API = '/api/openchoreo-secrets';
const SECRETS = '/namespaces/acme-corp/secrets';

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

export interface CallOptions {
  body?: object | string;
  headers?: Record<string, string>;
}

/** The plugin with a fake OpenChoreo. Records all its outputs, so that tests can search them for values. */
export class WatchedBackend {
  readonly auditor = mockServices.auditor.mock();
  readonly logger = mockServices.logger.mock();
  /** The audit event of every operation. */
  readonly event = { success: jest.fn(), fail: jest.fn() };
  readonly upstream: FakeOpenChoreo;
  readonly #answers: string[] = [];
  #backend!: TestBackend;

  private constructor(upstream: FakeOpenChoreo) {
    this.upstream = upstream;
  }

  /** @param configure - returns options for the URL of the fake OpenChoreo */
  static async start(
    configure: (url: string) => StartOptions = () => ({}),
  ): Promise<WatchedBackend> {
    const watched = new WatchedBackend(await FakeOpenChoreo.start());
    const options = configure(watched.upstream.url);
    watched.#arm();
    watched.#backend = await startSecretsBackend({
      baseUrl: watched.upstream.url,
      timeoutSeconds: 1,
      ...options,
      features: [
        watched.auditor.factory,
        watched.logger.factory,
        ...(options.features ?? []),
      ],
    });
    return watched;
  }

  /** Clears recorded outputs and requests. */
  reset(): void {
    jest.resetAllMocks();
    this.#arm();
    this.upstream.requests.length = 0;
    this.#answers.length = 0;
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await this.upstream.stop();
  }

  /** Calls a secret route of acme-corp; `path` follows `/secrets`. */
  call(
    method: Method,
    path = '',
    options: CallOptions = {},
  ): Promise<Response> {
    return this.callRoute(method, SECRETS + path, options);
  }

  /** Calls any route of the plugin. */
  async callRoute(
    method: Method,
    path: string,
    { body, headers = {} }: CallOptions = {},
  ): Promise<Response> {
    const response = await request(this.#backend.server)
      [method](API + path)
      .set(body === undefined ? {} : { 'Content-Type': 'application/json' })
      .set(headers)
      .send(body);
    this.#answers.push(response.text, JSON.stringify(response.headers));
    return response;
  }

  /** The URL of a route of the plugin. */
  urlOf(path: string): string {
    return `http://127.0.0.1:${this.#backend.server.port()}${API}${path}`;
  }

  /** The current ETag of a secret. */
  async readETag(name = 'db-creds'): Promise<string> {
    return (await this.call('get', `/${name}/facts`)).headers.etag;
  }

  /** The audit records so far. */
  get audited(): object[] {
    return this.auditor.createEvent.mock.calls.map(
      ([{ eventId, severityLevel, meta }]) => ({
        eventId,
        severityLevel,
        ...meta,
      }),
    );
  }

  /** Everything that was logged or audited. */
  get recorded(): string {
    const calls = [this.logger, this.event, this.auditor].flatMap(mocked =>
      Object.values(mocked)
        .filter(it => jest.isMockFunction(it))
        .flatMap(it => it.mock.calls)
        .map(args => args.map(withoutRequest)),
    );
    return inspect(calls, { depth: 20, maxStringLength: Infinity });
  }

  /** Fails if a response, log, or audit record contains a value, plain or encoded. */
  assertFreeOf(value: string): void {
    assertNotIn([...this.#answers, this.recorded].join('\n'), value);
  }

  /** Fails if a log or audit record contains a value, plain or encoded. Responses can repeat the request. */
  assertNotRecorded(value: string): void {
    assertNotIn(this.recorded, value);
  }

  #arm(): void {
    this.auditor.createEvent.mockResolvedValue(this.event);
    this.logger.child.mockReturnThis();
  }
}

/** The auditor gets the request for its address and actor. Its body must already be removed. */
function withoutRequest(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) {
    return argument;
  }
  const { request: incoming, ...rest } = argument as {
    request?: { body?: unknown };
  };
  return incoming ? { ...rest, body: incoming.body } : argument;
}

function assertNotIn(output: string, value: string): void {
  const base64 = Buffer.from(value, 'utf8').toString('base64');
  for (const form of [value, base64, encodeURIComponent(value)]) {
    if (output.includes(form)) {
      throw new Error(`An output contains ${form}`);
    }
  }
}
