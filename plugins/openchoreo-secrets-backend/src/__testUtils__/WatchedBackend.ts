import { inspect } from 'node:util';
import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import request, { type Response } from 'supertest';
import { FakeOpenChoreo } from './FakeOpenChoreo';
import { startSecretsBackend, type StartOptions } from './startSecretsBackend';

const API = '/api/openchoreo-secrets';
const SECRETS = '/namespaces/acme-corp/secrets';

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

export interface CallOptions {
  body?: object | string;
  headers?: Record<string, string>;
}

/** The plugin on a fake OpenChoreo, with everything kept that it puts out, to look for values in it. */
export class WatchedBackend {
  readonly auditor = mockServices.auditor.mock();
  readonly logger = mockServices.logger.mock();
  /** The audit event that each act gets. */
  readonly event = { success: jest.fn(), fail: jest.fn() };
  readonly upstream: FakeOpenChoreo;
  readonly #answers: string[] = [];
  #backend!: TestBackend;

  private constructor(upstream: FakeOpenChoreo) {
    this.upstream = upstream;
  }

  /** @param configure - what is special about the backend, given the URL of the fake */
  static async start(
    configure: (url: string) => StartOptions = () => ({}),
  ): Promise<WatchedBackend> {
    const watched = new WatchedBackend(await FakeOpenChoreo.start());
    const options = configure(watched.upstream.url);
    watched.#arm();
    watched.#backend = await startSecretsBackend({
      baseUrl: watched.upstream.url,
      timeoutSeconds: 0.5,
      ...options,
      features: [
        watched.auditor.factory,
        watched.logger.factory,
        ...(options.features ?? []),
      ],
    });
    return watched;
  }

  /** Forgets what was put out and asked so far, and audits again. */
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

  /** Calls a route about the secrets of acme-corp; `path` is what follows `/secrets`. */
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

  /** Where a route of the plugin is. */
  urlOf(path: string): string {
    return `http://127.0.0.1:${this.#backend.server.port()}${API}${path}`;
  }

  /** The ETag that a secret has now. */
  async readETag(name = 'db-creds'): Promise<string> {
    return (await this.call('get', `/${name}/facts`)).headers.etag;
  }

  /** What the acts so far were audited as. */
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

  /** Fails where a value shows in an answer, a log or an audit record, as it is or encoded. */
  assertFreeOf(value: string): void {
    assertNotIn([...this.#answers, this.recorded].join('\n'), value);
  }

  /** Fails where a value shows in a log or an audit record, as it is or encoded. Answers can repeat what was sent. */
  assertNotRecorded(value: string): void {
    assertNotIn(this.recorded, value);
  }

  #arm(): void {
    this.auditor.createEvent.mockResolvedValue(this.event);
    this.logger.child.mockReturnThis();
  }
}

/** The auditor is given the request for its address and actor; its body must be gone by then. */
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
  for (const form of [value, btoa(value), encodeURIComponent(value)]) {
    if (output.includes(form)) {
      throw new Error(`${form} shows in an output`);
    }
  }
}
