import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  type AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import type { ReleaseBinding } from '@openchoreo-secrets/openchoreo-client';
import { workloadRestartPermission } from '@openchoreo-secrets/plugin-common';
import {
  type Answer,
  binding,
  component,
  environment,
  secretReference,
  serveWorld,
  variable,
  WatchedBackend,
  workload,
} from '../__testUtils__';

const MARKER = 'planted-marker';
const BINDING = '/api/v1/namespaces/acme-corp/releasebindings/checkout-dev';
const RESTARTED_AT = 'openchoreo.dev/restartedAt';
const target = { component: 'checkout', environment: 'dev' };

const treeOf = (kind: string): Answer => ({
  json: {
    renderedReleases: [
      {
        name: 'checkout-dev',
        nodes: [
          { kind: 'Secret', name: 'env', object: { data: { a: MARKER } } },
          {
            kind,
            name: 'checkout',
            uid: 'd',
            object: { spec: { replicas: 1, env: [{ value: MARKER }] } },
          },
          { kind: 'Pod', name: 'p', parentRefs: [{ uid: 'd' }], object: {} },
        ],
      },
    ],
  },
});

describe('the restart of workloads', () => {
  let backend: WatchedBackend;
  let mayRestart: boolean;

  beforeAll(async () => {
    const authorize = async (requests: AuthorizePermissionRequest[]) =>
      requests.map(({ permission }) => ({
        result:
          mayRestart || permission.name !== workloadRestartPermission.name
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      }));
    const permissions = createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => ({ authorize, authorizeConditional: authorize as never }),
    });
    backend = await WatchedBackend.start(() => ({
      features: [permissions],
    }));
  });

  afterAll(() => backend.stop());

  let stored: ReleaseBinding;

  beforeEach(() => {
    backend.reset();
    mayRestart = true;
    stored = {
      ...binding('checkout', 'dev', { releaseName: 'checkout-1' }),
      metadata: { name: 'checkout-dev', labels: { team: 'a' } },
    };
    const env = [variable('DB_PASSWORD', 'db-creds', 'password')];
    serveWorld(backend.upstream.allow(), {
      components: [component('checkout')],
      workloads: [workload('checkout', { env })],
      releasebindings: [stored],
      environments: [environment('dev')],
      secretreferences: [secretReference('db-creds')],
    });
    backend.upstream
      .on(`GET ${BINDING}`, () => ({ json: stored }))
      .on(`PUT ${BINDING}`, ({ body }) => {
        stored = JSON.parse(body);
        return { json: stored };
      })
      .on(`GET ${BINDING}/k8sresources/tree`, treeOf('Deployment'));
  });

  const list = async (query = '') =>
    (await backend.call('get', `/db-creds/workloads${query}`)).body;

  const restart = async (body: object = { anyway: true }) =>
    (
      await backend.call('post', '/db-creds/restart', {
        body: { targets: [target], ...body },
      })
    ).body;

  const written = () =>
    backend.upstream.requests.filter(({ method }) => method === 'PUT');

  it('is listed with everything that a person has to know before', async () => {
    expect(await list('?key=password')).toEqual({
      items: [
        {
          ...target,
          project: 'online-store',
          production: false,
          keys: ['password'],
          kind: 'Deployment',
          value: 'unknown',
          pods: { desired: 1, restarted: 0, old: 1, done: false },
        },
      ],
      othersPossible: false,
    });
    expect((await list('?key=other')).items).toEqual([]);
    backend.assertFreeOf(MARKER);
  });

  it('annotates the binding and leaves the rest of it as it is', async () => {
    const { restartedAt, items } = await restart();
    expect(items).toEqual([{ ...target, restarted: true, value: 'unknown' }]);
    expect(stored).toEqual({
      ...binding('checkout', 'dev', { releaseName: 'checkout-1' }),
      metadata: {
        name: 'checkout-dev',
        labels: { team: 'a' },
        annotations: { [RESTARTED_AT]: restartedAt },
      },
    });
    expect(backend.audited).toEqual([
      {
        eventId: 'workload-restart',
        severityLevel: 'medium',
        namespace: 'acme-corp',
        name: 'db-creds',
        targets: ['checkout/dev'],
        anyway: true,
      },
    ]);
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { restarted: ['checkout/dev'], failed: [] },
    });
    backend.assertFreeOf(MARKER);
  });

  it('keeps a change that arrives between its read and its write', async () => {
    let conflicts = 1;
    backend.upstream.on(`PUT ${BINDING}`, ({ body }) => {
      if (conflicts-- > 0) {
        const spec = { ...stored.spec!, releaseName: 'checkout-2' };
        stored = { ...stored, spec };
        return { status: 409, json: { code: 'CONFLICT', error: 'changed' } };
      }
      stored = JSON.parse(body);
      return { json: stored };
    });
    const { items } = await restart();
    expect(items).toEqual([expect.objectContaining({ restarted: true })]);
    expect(stored.spec?.releaseName).toBe('checkout-2');
    expect(stored.metadata.annotations).toHaveProperty([RESTARTED_AT]);
  });

  it('waits for the value unless the person says otherwise', async () => {
    const { items } = await restart({ savedSecondsAgo: 1 });
    expect(items).toEqual([
      expect.objectContaining({ restarted: false, code: 'VALUE_NOT_ARRIVED' }),
    ]);
    expect(written()).toEqual([]);
  });

  it.each(['CronJob', 'Job', 'StatefulSet'])(
    'refuses a %s, which OpenChoreo does not restart',
    async kind => {
      backend.upstream.on(`GET ${BINDING}/k8sresources/tree`, treeOf(kind));
      expect((await list()).items).toEqual([
        expect.objectContaining({ kind, blocked: 'kind' }),
      ]);
      expect((await restart()).items).toEqual([
        expect.objectContaining({ restarted: false, code: 'NOT_RESTARTABLE' }),
      ]);
      expect(written()).toEqual([]);
    },
  );

  it('needs the permission of this portal', async () => {
    mayRestart = false;
    expect((await list()).items).toEqual([
      expect.objectContaining({ blocked: 'portal' }),
    ]);
    const { error } = await restart();
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      code: 'PORTAL_FORBIDDEN',
    });
    expect(backend.event.fail).toHaveBeenCalled();
    expect(written()).toEqual([]);
  });

  it('needs a role in OpenChoreo, which it asks for by component', async () => {
    backend.upstream.allow(['secretreference:view', 'secret:view']);
    expect((await list()).items).toEqual([
      expect.objectContaining({ blocked: 'openChoreo' }),
    ]);
    const question = backend.upstream.requests.find(({ body }) =>
      body.includes('releasebinding:update'),
    );
    expect(JSON.parse(question?.body ?? '')).toEqual([
      {
        action: 'releasebinding:update',
        resource: {
          type: 'releaseBinding',
          id: 'checkout-dev',
          hierarchy: {
            namespace: 'acme-corp',
            project: 'online-store',
            component: 'checkout',
          },
        },
      },
    ]);
    expect((await restart()).items).toEqual([
      expect.objectContaining({
        restarted: false,
        code: 'OPENCHOREO_FORBIDDEN',
      }),
    ]);
    expect(written()).toEqual([]);
  });

  it('names the environment of a failure, and goes on with the others', async () => {
    const other = { component: 'none', environment: 'production' };
    backend.upstream.on(`PUT ${BINDING}`, { status: 403, json: {} });
    const { items } = await restart({
      anyway: true,
      targets: [target, other],
    });
    expect(items).toEqual([
      expect.objectContaining({
        ...target,
        restarted: false,
        message: expect.stringContaining('checkout in dev'),
      }),
      expect.objectContaining({
        ...other,
        restarted: false,
        code: 'WORKLOAD_NOT_FOUND',
      }),
    ]);
  });

  it('can be requested while the plane hangs, whose state is unknown then', async () => {
    backend.upstream.on(`GET ${BINDING}/k8sresources/tree`, 'never');
    expect((await list()).items).toEqual([
      expect.objectContaining({ kind: 'unknown', value: 'unknown' }),
    ]);
  });

  it.each([
    ['no target', { targets: [] }],
    ['41 targets', { targets: Array(41).fill(target) }],
    ['another field', { force: true }],
    [
      'a name that leaves the path',
      { targets: [{ ...target, component: '../x' }] },
    ],
  ])('refuses %s', async (_, body) => {
    expect(await restart(body)).toMatchObject({
      error: { name: 'InputError' },
    });
    expect(written()).toEqual([]);
  });
});
