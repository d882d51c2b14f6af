import {
  ApiBlueprint,
  createFrontendModule,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';

const NAMESPACE = '/api/openchoreo-secrets/namespaces/acme-corp';

const secrets = [
  { name: 'db-creds', type: 'Opaque', keys: ['password', 'username'] },
  { name: 'api-token', type: 'Opaque', keys: ['token'] },
  {
    name: 'github-pat',
    type: 'kubernetes.io/basic-auth',
    category: 'git-credentials',
    keys: ['password', 'username'],
  },
].map(secret => ({ ...secret, managed: true }));

const allowed = { allowed: true };
const dpProd = {
  kind: 'DataPlane',
  name: 'dp-prod',
  usable: true,
  categories: ['generic'],
};

type Body = Record<string, unknown>;

/** What the backends answer: three secrets, of which more can be created, and what a test adds. */
export class FakeAnswers {
  readonly calls: { route: string; body: Body }[] = [];
  readonly #secrets: object[] = [...secrets];
  readonly #answers = new Map<string, (body: Body) => object | string>([
    [`GET ${NAMESPACE}/secrets`, () => secretEvents(this.#secrets)],
    [
      `GET ${NAMESPACE}/capabilities`,
      () => ({ list: allowed, create: allowed }),
    ],
    [`GET ${NAMESPACE}/target-planes`, () => ({ items: [dpProd] })],
    [`POST ${NAMESPACE}/secrets`, body => this.#create(body)],
  ]);

  on(route: string, answer: (body: Body) => object): this {
    this.#answers.set(route, answer);
    return this;
  }

  /** Gives the app these answers in place of all others. */
  get module() {
    return createFrontendModule({
      pluginId: 'app',
      extensions: [
        ApiBlueprint.make({
          name: 'fetch',
          params: define =>
            define({
              api: fetchApiRef,
              deps: {},
              factory: () => ({ fetch: this.#fetch }),
            }),
        }),
      ],
    });
  }

  #fetch = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const { method = 'GET' } = init;
    const route = `${method} ${new URL(String(input)).pathname}`;
    const body: Body = JSON.parse(String(init.body ?? '{}'));
    this.calls.push({ route, body });
    const answer = this.#answers.get(route)?.(body);
    const found = method === 'POST' ? 201 : 200;
    return new Response(
      typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}),
      { status: answer ? found : 404 },
    );
  };

  #create({ name, type, data }: Body): object {
    const keys = Object.keys(Object(data));
    const created = { name, type, keys, managed: true };
    this.#secrets.push(created);
    return created;
  }
}

/** A list of secrets as server-sent events. */
function secretEvents(items: object[]): string {
  const page = JSON.stringify({ items });
  return `event: page\ndata: ${page}\n\nevent: end\ndata: {}\n\n`;
}
