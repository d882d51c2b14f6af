import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  type FakeOpenChoreo,
  routesOf,
  secretReference,
  ServedSecret,
  type StartOptions,
  WatchedBackend,
} from '../__testUtils__';
import {
  headers,
  MARKER,
  secretRoutes,
  TOKEN,
} from '../__testUtils__/secretRoutes';

const modes: Record<string, (url: string) => StartOptions> = {
  user: () => ({ auth: { mode: 'user' } }),
  'client-credentials': url => ({
    auth: {
      mode: 'client-credentials',
      tokenUrl: `${url}/token`,
      clientId: 'backstage',
      clientSecret: 'hidden',
    },
    config: { permission: { enabled: true } },
  }),
  none: () => ({ auth: { mode: 'none' } }),
};

/** The token that OpenChoreo receives. */
const tokens: Record<string, string | undefined> = {
  user: `Bearer ${TOKEN}`,
  'client-credentials': 'Bearer service-token',
};

const permissions = [
  'none',
  'read',
  'create',
  'update',
  'delete',
  'reveal',
  'all',
];

const roles: Record<string, string[]> = {
  nobody: [],
  developer: ['secretreference:view'],
  'reader of values': ['secret:view'],
  'blind writer': ['secret:create', 'secret:update', 'secret:delete'],
  'writer who sees references': [
    'secretreference:view',
    'secret:create',
    'secret:update',
    'secret:delete',
  ],
  'secret:*': [
    'secret:view',
    'secret:create',
    'secret:update',
    'secret:delete',
  ],
  'platform engineer': [
    'secretreference:view',
    'secret:view',
    'secret:create',
    'secret:update',
    'secret:delete',
  ],
};

const forbidden = {
  status: 403,
  json: { code: 'FORBIDDEN', error: 'You do not have permission' },
};

/** Serves one secret as OpenChoreo does for a person with these actions. */
function serveAs(upstream: FakeOpenChoreo, actions: string[]): void {
  ServedSecret.serve(upstream, { data: { password: MARKER } });
  const { reference, secret } = routesOf();
  const namespace = '/namespaces/acme-corp';
  const mayView = actions.includes('secret:view');
  const mayViewReferences = actions.includes('secretreference:view');
  const metadata = secretReference('db-creds').metadata;
  const item = { type: 'Opaque', metadata, data: { password: btoa(MARKER) } };
  upstream
    .allow(actions)
    .on('POST /token', {
      json: { access_token: 'service-token', token_type: 'Bearer' },
    })
    .on(`GET /api/v1${namespace}`, {
      json: { metadata: { name: 'acme-corp' } },
    })
    .on(`GET /api/v1${namespace}/secretreferences`, {
      json: {
        items: mayViewReferences ? [secretReference('db-creds')] : [],
        pagination: {},
      },
    })
    .on(`GET /api/v1alpha1${namespace}/secrets`, {
      json: { items: mayView ? [item] : [], pagination: {} },
    })
    .on(
      `POST /api/v1alpha1${namespace}/secrets`,
      actions.includes('secret:create')
        ? { status: 201, json: item }
        : forbidden,
    );
  if (!mayViewReferences) {
    upstream.on(`GET ${reference}`, forbidden);
  }
  if (!mayView) {
    upstream.on(`GET ${secret}`, forbidden);
  }
  if (!actions.includes('secret:update')) {
    upstream.on(`PUT ${secret}`, forbidden);
  }
  if (!actions.includes('secret:delete')) {
    upstream.on(`DELETE ${secret}`, forbidden);
  }
}

describe.each(Object.keys(modes))('in mode %s', mode => {
  let backend: WatchedBackend;
  let etag: string;
  let granted = 'all';

  beforeAll(async () => {
    backend = await WatchedBackend.start(url => ({
      ...modes[mode](url),
      features: [
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => {
            const decide = async (
              asked: { permission: { name: string } }[],
            ): Promise<DefinitivePolicyDecision[]> =>
              asked.map(({ permission: { name } }) => ({
                result:
                  granted === 'all' || name.endsWith(`.${granted}`)
                    ? AuthorizeResult.ALLOW
                    : AuthorizeResult.DENY,
              }));
            return { authorize: decide, authorizeConditional: decide };
          },
        }),
      ],
    }));
    serveAs(backend.upstream, roles['platform engineer']);
    const response = await backend.call('get', '/db-creds/facts', { headers });
    etag = response.headers.etag;
  });

  afterAll(() => backend.stop());

  const cells = permissions.flatMap(permission =>
    Object.keys(roles).map(role => [permission, role] as const),
  );

  it.each(cells)(
    'with the Backstage permission %s and the OpenChoreo role %s',
    async (permission, role) => {
      granted = permission;
      const actions = roles[role];
      for (const [name, route] of Object.entries(secretRoutes)) {
        backend.reset();
        serveAs(backend.upstream, actions);
        const isAllowed =
          [route.permission, 'all'].includes(permission) &&
          route.enough.some(set => set.every(it => actions.includes(it)));

        const { status, headers: answered } = await route.call(backend, etag);

        const { valueCalls, requests } = backend.upstream;
        const mayView = actions.includes('secret:view');
        const reads = valueCalls.filter(({ method }) => method === 'GET');
        expect({
          name,
          status,
          unexpectedCalls: isAllowed ? [] : valueCalls,
          forbiddenReads: mayView ? [] : reads,
          forbiddenETag: mayView ? undefined : answered.etag,
          otherTokens: requests
            .filter(({ url }) => url !== '/token')
            .map(({ authorization }) => authorization)
            .filter(it => it !== tokens[mode]),
        }).toEqual({
          name,
          status: isAllowed ? route.status : 403,
          unexpectedCalls: [],
          forbiddenReads: [],
          forbiddenETag: undefined,
          otherTokens: [],
        });
        const revealed = name === 'reveal' && isAllowed;
        backend.assertFreeOf(revealed ? TOKEN : MARKER);
        backend.assertFreeOf(TOKEN);
      }
    },
  );
});
