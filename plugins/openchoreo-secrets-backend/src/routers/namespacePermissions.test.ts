import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  type AuthorizePermissionRequest,
  AuthorizeResult,
  type DefinitivePolicyDecision,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_NAMESPACE,
  secretReadPermission,
} from '@openchoreo-secrets/plugin-common';
import {
  dbCreds,
  secretReference,
  ServedSecret,
  WatchedBackend,
} from '../__testUtils__';
import {
  createNamespaceConditionalDecision,
  namespaceConditions,
} from '../permissions';

const MARKER = 'planted/marker+91c4=';

/** Reads acme-corp and globex, changes and reveals only in acme-corp, and has no permission in initech. */
function decide(permission: Permission): PolicyDecision {
  if (!isResourcePermission(permission, RESOURCE_TYPE_NAMESPACE)) {
    return { result: AuthorizeResult.DENY };
  }
  const isRead = permission.name === secretReadPermission.name;
  return createNamespaceConditionalDecision(
    permission,
    namespaceConditions.isInNamespace({
      namespaces: isRead ? ['acme-corp', 'globex'] : ['acme-corp'],
    }),
  );
}

/** Applies conditions as the permission backend does, through the endpoint of the plugin. */
async function applyConditions(
  url: string,
  requests: AuthorizePermissionRequest[],
): Promise<DefinitivePolicyDecision[]> {
  const decisions = requests.map(({ permission }) => decide(permission));
  const items = requests.flatMap((request, index) => {
    const decision = decisions[index];
    return decision.result === AuthorizeResult.CONDITIONAL
      ? [
          {
            id: String(index),
            resourceRef: 'resourceRef' in request ? request.resourceRef : '',
            resourceType: decision.resourceType,
            conditions: decision.conditions,
          },
        ]
      : [];
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: mockCredentials.service.header(),
    },
    body: JSON.stringify({ items }),
  });
  const answer = (await response.json()) as {
    items: { id: string; result: DefinitivePolicyDecision['result'] }[];
  };
  const results = new Map(answer.items.map(({ id, result }) => [id, result]));
  return decisions.map((_, index) => ({
    result: results.get(String(index)) ?? AuthorizeResult.DENY,
  }));
}

type Call = Parameters<WatchedBackend['callRoute']>;

const reads = (namespace: string): Call[] => [
  ['get', `/namespaces/${namespace}/secrets`],
  [
    'get',
    `/namespaces/${namespace}/secrets`,
    { headers: { Accept: 'text/event-stream' } },
  ],
  ['get', `/namespaces/${namespace}/secrets/db-creds`],
  ['get', `/namespaces/${namespace}/secrets/db-creds/facts`],
  ['get', `/namespaces/${namespace}/target-planes`],
  ['get', `/namespaces/${namespace}/sync`],
  ['get', `/namespaces/${namespace}/usage`],
  ['get', `/namespaces/${namespace}/secrets/db-creds/usage`],
  ['get', `/namespaces/${namespace}/secrets/db-creds/consumers`],
  ['get', `/namespaces/${namespace}/secrets/db-creds/workloads`],
  ['get', `/namespaces/${namespace}/components/checkout/secrets`],
  ['get', `/namespaces/${namespace}/components/checkout/consumers`],
];

const acts = (namespace: string): Call[] => [
  [
    'post',
    `/namespaces/${namespace}/secrets/db-creds/restart`,
    { body: { targets: [{ component: 'checkout', environment: 'dev' }] } },
  ],
  [
    'post',
    `/namespaces/${namespace}/secrets`,
    { body: { ...dbCreds(MARKER), name: 'new-creds' } },
  ],
  [
    'patch',
    `/namespaces/${namespace}/secrets/db-creds`,
    { body: { set: { password: 'x' } }, headers: { 'If-Match': '*' } },
  ],
  [
    'put',
    `/namespaces/${namespace}/secrets/db-creds`,
    { body: { data: { password: 'x' } } },
  ],
  [
    'post',
    `/namespaces/${namespace}/secrets/db-creds/reveal`,
    { body: { key: 'password' } },
  ],
  ['post', `/namespaces/${namespace}/secrets/db-creds/push`],
  ['delete', `/namespaces/${namespace}/secrets/db-creds`],
];

const platform: Call[] = [
  ['get', '/namespaces'],
  ['get', '/platform/secrets'],
  ['get', '/platform/certificates'],
  ['get', '/platform/planes'],
];

describe('with a permission policy that decides by namespace', () => {
  let backend: WatchedBackend;

  const callRoute = ([method, path, options]: Call) =>
    backend.callRoute(method, path, options);

  beforeAll(async () => {
    backend = await WatchedBackend.start(() => ({
      timeoutSeconds: 5,
      access: { serviceOperations: ['listSecrets'] },
      features: [
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => {
            const authorize = (requests: AuthorizePermissionRequest[]) =>
              applyConditions(
                backend.urlOf(
                  '/.well-known/backstage/permissions/apply-conditions',
                ),
                requests,
              );
            return { authorize, authorizeConditional: authorize as never };
          },
        }),
      ],
    }));
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    ServedSecret.serve(backend.upstream, { data: { password: MARKER } });
    backend.upstream
      .allow()
      .on('GET /api/v1/namespaces', {
        json: {
          items: ['acme-corp', 'globex', 'initech'].map(name => ({
            metadata: { name },
          })),
          pagination: {},
        },
      })
      .on('GET /api/v1/namespaces/acme-corp/secretreferences', {
        json: { items: [secretReference('db-creds')], pagination: {} },
      });
  });

  const codesOf = async (calls: Call[]) => {
    const codes = [];
    for (const call of calls) {
      const { status, body } = await callRoute(call);
      codes.push(status === 403 ? body.error.code : 'not forbidden');
    }
    return new Set(codes);
  };

  it('allows reads and changes in namespaces with the permission', async () => {
    expect(
      await codesOf([...reads('acme-corp'), ...acts('acme-corp')]),
    ).toEqual(new Set(['not forbidden']));
    expect(await codesOf(reads('globex'))).toEqual(new Set(['not forbidden']));
  });

  it('makes no OpenChoreo calls for a namespace without the permission', async () => {
    expect(
      await codesOf([
        ...acts('globex'),
        ...reads('initech'),
        ['get', '/namespaces/initech/sync/events'],
        ...acts('initech'),
      ]),
    ).toEqual(new Set(['PORTAL_FORBIDDEN']));
    expect(backend.upstream.requests).toEqual([]);
  });

  it('returns the capabilities of each namespace', async () => {
    const allowed = async (namespace: string) => {
      const path = `/namespaces/${namespace}/capabilities`;
      const { body } = await callRoute(['get', path]);
      return Object.keys(body).filter(operation => body[operation].allowed);
    };
    expect(await allowed('acme-corp')).toHaveLength(6);
    expect(await allowed('globex')).toEqual(['list']);
    expect(await allowed('initech')).toEqual([]);
  });

  it('lists only namespaces with a permission', async () => {
    const { body } = await callRoute(['get', '/namespaces']);
    expect(body.items).toEqual([{ name: 'acme-corp' }, { name: 'globex' }]);
  });

  it('rejects services, except for the configured operations', async () => {
    const headers = {
      Authorization: mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('external:ci'),
        targetPluginId: 'openchoreo-secrets',
      }),
    };
    const asService = ([method, path, options]: Call): Call => [
      method,
      path,
      { ...options, headers: { ...options?.headers, ...headers } },
    ];
    const [page, stream, ...others] = [
      ...reads('acme-corp'),
      ...acts('acme-corp'),
      ...platform,
    ].map(asService);
    expect(await codesOf(others)).toEqual(new Set(['SERVICE_FORBIDDEN']));
    expect(backend.upstream.requests).toEqual([]);
    expect(backend.audited).toEqual([]);
    expect(await codesOf([page, stream])).toEqual(new Set(['not forbidden']));
  });
});
