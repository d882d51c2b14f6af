import type {
  Capabilities,
  ComponentConsumer,
  ConsumerList,
  CreateSecretRequest,
  NamespaceUsage,
  RevealRequest,
  SecretMetadata,
  SyncState,
  SecretUse,
  TargetPlane,
  UpdateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import { failure, json, secretList } from './answers';
import { FakeSecrets } from './FakeSecrets';

export { failure, json, secretList } from './answers';

/** The body of any request that has one. */
export type RequestBody = CreateSecretRequest &
  UpdateSecretRequest &
  RevealRequest;

export interface RecordedCall {
  method: string;
  path: string;
  token: string | null;
  ifMatch?: string;
  body?: RequestBody;
}

type Handler = (call: RecordedCall, url: URL) => Response | Promise<Response>;

const allowed = { allowed: true };

/** Our backend, as far as the frontend can tell: answers `fetch`, one handler a route. */
export class FakeBackend {
  static readonly baseUrl = 'http://localhost:7007/api/openchoreo-secrets';

  readonly calls: RecordedCall[] = [];
  readonly secrets: SecretMetadata[] = [secret('db-creds')];
  /** The same secrets with what the list does not tell. */
  readonly stored = new FakeSecrets(this.secrets);
  capabilities: Capabilities = {
    list: allowed,
    create: allowed,
    update: allowed,
    replace: allowed,
    delete: allowed,
    reveal: allowed,
  };
  usage: NamespaceUsage = { secrets: [], othersPossible: false };
  /** All uses there are; each route answers those that it is asked for. */
  readonly uses: SecretUse[] = [];
  planes: TargetPlane[] = [
    plane('DataPlane', 'dp-prod'),
    plane('ClusterDataPlane', 'default'),
    {
      ...plane('WorkflowPlane', 'builds'),
      categories: ['generic', 'git-credentials'],
    },
    {
      ...plane('ClusterDataPlane', 'no-store'),
      usable: false,
      reason: 'No secret store is configured.',
    },
  ];
  /** Whether the stores of all planes can be read. */
  hasHistory = false;
  consumers: ConsumerList = { items: [], othersPossible: false };
  componentConsumers: ComponentConsumer[] = [];
  sync: SyncState = { planeAccess: false, planes: [], secrets: [] };
  readonly #handlers = new Map<string, Handler>();

  /** Answers a route otherwise than usual: `GET /namespaces`. */
  on(route: string, handler: Handler): void {
    this.#handlers.set(route, handler);
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const path = url.pathname.replace('/api/openchoreo-secrets', '');
    const text = await request.text();
    const ifMatch = request.headers.get('If-Match');
    const call: RecordedCall = {
      method: request.method,
      path,
      token: request.headers.get('x-openchoreo-token'),
      ...(ifMatch && { ifMatch }),
      ...(text && { body: JSON.parse(text) }),
    };
    this.calls.push(call);
    const route = `${request.method} ${path}`;
    const handler = this.#handlers.get(route) ?? this.#usual(route);
    return handler(call, url);
  };

  #usual(route: string): Handler {
    switch (route) {
      case 'GET /status':
        return () =>
          json(200, {
            enabled: true,
            reveal: true,
            planeAccess: this.sync.planeAccess,
            history: this.hasHistory,
          });
      case 'GET /namespaces':
        return () =>
          json(200, {
            items: [
              { name: 'acme-corp', displayName: 'Acme Corp' },
              { name: 'default' },
            ],
          });
      case 'GET /namespaces/acme-corp/capabilities':
        return () => json(200, this.capabilities);
      case 'GET /namespaces/acme-corp/target-planes':
        return () =>
          json(200, {
            items: this.planes.map(it => ({
              ...it,
              ...(this.hasHistory && { history: true }),
            })),
          });
      case 'GET /namespaces/acme-corp/sync':
        return () => json(200, this.sync);
      case 'GET /namespaces/acme-corp/usage':
        return () => json(200, this.usage);
      case 'GET /namespaces/acme-corp/secrets/db-creds/usage':
        return () =>
          json(200, {
            checked: true,
            othersPossible: this.usage.othersPossible,
            uses: this.uses.filter(({ secret: name }) => name === 'db-creds'),
          });
      case 'GET /namespaces/acme-corp/components/catalog/secrets':
        return () =>
          json(200, {
            component: 'catalog',
            project: 'online-store',
            checked: true,
            uses: this.uses.filter(({ component }) => component === 'catalog'),
            secrets: this.secrets,
          });
      case 'GET /namespaces/acme-corp/components/catalog/consumers':
        return () => json(200, { items: this.componentConsumers });
      case 'GET /namespaces/acme-corp/secrets':
        return () => secretList(this.secrets);
      case 'POST /namespaces/acme-corp/secrets':
        return ({ body }) => {
          const created = { ...secret(body!.name), type: body!.type };
          this.secrets.push(created);
          return json(201, created);
        };
      default:
        return this.#ofSecret(route);
    }
  }

  #ofSecret(route: string): Handler {
    const [, method, name, act] =
      /^(\w+) \/namespaces\/acme-corp\/secrets\/([^/]+)(\/facts|\/push|\/reveal|\/consumers)?$/.exec(
        route,
      ) ?? [];
    switch (`${method}${act ?? ''}`) {
      case 'GET':
        return () => this.stored.getMetadata(name);
      case 'GET/facts':
        return () => this.stored.get(name);
      case 'POST/push':
        return () => this.stored.update(name, {});
      case 'GET/consumers':
        return () => json(200, this.consumers);
      case 'PATCH':
        return ({ body, ifMatch }) =>
          this.stored.update(name, body!, ifMatch ?? '');
      case 'PUT':
        return ({ body }) => this.stored.replace(name, body!);
      case 'DELETE':
        return () => this.stored.delete(name);
      case 'POST/reveal':
        return ({ body }) => this.stored.reveal(name, body!.key);
      default:
        return () => failure(404, 'NotFoundError', `No ${route}`);
    }
  }
}

export function secret(
  name: string,
  rest: Partial<SecretMetadata> = {},
): SecretMetadata {
  return {
    name,
    type: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    keys: ['password', 'username'],
    createdAt: '2026-01-01T00:00:00Z',
    managed: true,
    ...rest,
  };
}

export function secretUse(rest: Partial<SecretUse> = {}): SecretUse {
  return {
    component: 'catalog',
    project: 'online-store',
    environment: 'production',
    secret: 'db-creds',
    key: 'password',
    variable: 'DB_PASSWORD',
    origin: 'release',
    declaredIn: { kind: 'ReleaseBinding', name: 'catalog-production' },
    plane: { kind: 'DataPlane', name: 'dp-prod' },
    ...rest,
  };
}

function plane(kind: string, name: string): TargetPlane {
  return { kind, name, usable: true, categories: ['generic'] };
}
