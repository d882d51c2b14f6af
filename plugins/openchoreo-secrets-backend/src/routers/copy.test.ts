import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
  type EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { ServedSecret, WatchedBackend } from '../__testUtils__';

const MARKER = 'planted/marker+77aa=';
const data = { password: MARKER, username: 'payments' };
const targetPlane = { kind: 'DataPlane', name: 'dp-prod' };
const target = { namespace: 'shop', name: 'shop-db', targetPlane };
const createIn = (namespace: string) =>
  `POST /api/v1alpha1/namespaces/${namespace}/secrets`;

describe('copying a secret', () => {
  let backend: WatchedBackend;
  let isRevealDenied: boolean;
  let deniedNamespace: string | undefined;
  const created: Record<string, unknown>[] = [];

  beforeAll(async () => {
    const authorize = async (requests: AuthorizePermissionRequest[]) =>
      (requests as EvaluatePermissionRequest[]).map(
        ({ permission, resourceRef }) => ({
          result:
            (isRevealDenied && permission.name.endsWith('.reveal')) ||
            resourceRef === deniedNamespace
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
      );
    const permissions = createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => ({ authorize, authorizeConditional: authorize as never }),
    });
    backend = await WatchedBackend.start(() => ({ features: [permissions] }));
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    backend.reset();
    isRevealDenied = false;
    deniedNamespace = undefined;
    created.length = 0;
    ServedSecret.serve(backend.upstream.allow(), {
      data,
      labels: { team: 'payments', 'openchoreo.dev/secret-type': 'generic' },
    });
    for (const namespace of ['shop', 'billing']) {
      backend.upstream.on(createIn(namespace), ({ body }) => {
        const { secretName, ...secret } = JSON.parse(body);
        created.push({ namespace, secretName, ...secret });
        const metadata = { name: secretName, namespace };
        return {
          status: 201,
          json: { type: secret.secretType, metadata, data: {} },
        };
      });
    }
  });

  afterEach(() => backend.assertFreeOf(MARKER));

  const copy = (...targets: object[]) =>
    backend.call('post', '/db-creds/copy', { body: { targets } });

  it('creates each copy with type, values, and labels', async () => {
    const second = { ...target, namespace: 'billing' };
    const { status, body } = await copy(target, second);
    expect([status, body]).toEqual([
      200,
      {
        items: [
          { ...target, created: true },
          { ...second, created: true },
        ],
      },
    ]);
    expect(created).toHaveLength(2);
    expect(created).toContainEqual({
      namespace: 'shop',
      secretName: 'shop-db',
      secretType: 'Opaque',
      targetPlane,
      data,
      labels: { team: 'payments', 'openchoreo.dev/secret-type': 'generic' },
    });
  });

  it('is one audit record that names source and targets', async () => {
    await copy(target);
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-copy',
        severityLevel: 'high',
        namespace: 'acme-corp',
        name: 'db-creds',
        targets: ['shop/shop-db on DataPlane/dp-prod'],
      },
    ]);
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: { created: ['shop/shop-db on DataPlane/dp-prod'], failed: [] },
    });
  });

  it('reports a failure of one target and creates the others', async () => {
    backend.upstream.on(createIn('shop'), {
      status: 409,
      json: { code: 'CONFLICT', error: `exists: ${MARKER}` },
    });
    const { body } = await copy(target, { ...target, namespace: 'billing' });
    expect(body.items).toMatchObject([
      {
        namespace: 'shop',
        created: false,
        message: expect.stringContaining('already exists in shop'),
      },
      { namespace: 'billing', created: true },
    ]);
  });

  it('needs permission to create in each target', async () => {
    deniedNamespace = 'billing';
    const { body } = await copy(target, { ...target, namespace: 'billing' });
    expect(body.items).toMatchObject([
      { namespace: 'shop', created: true },
      { namespace: 'billing', created: false, code: 'PORTAL_FORBIDDEN' },
    ]);
    expect(created).toHaveLength(1);
  });

  it('needs permission to reveal the source', async () => {
    isRevealDenied = true;
    const { status, body } = await copy(target);
    expect([status, body.error.code]).toEqual([403, 'PORTAL_FORBIDDEN']);
    expect(backend.upstream.requests).toEqual([]);
  });

  it('needs permission to view values in OpenChoreo', async () => {
    backend.upstream.allow(['secretreference:view', 'secret:create']);
    const { status, body } = await copy(target);
    expect([status, body.error.code]).toEqual([403, 'OPENCHOREO_FORBIDDEN']);
    expect(created).toEqual([]);
  });

  it('refuses binary values, which would be mangled', async () => {
    ServedSecret.serve(backend.upstream, {
      data: { keystore: Buffer.from([0xff, 0]) },
    });
    const { status, body } = await copy(target);
    expect([status, body.error.code]).toEqual([422, 'BINARY_VALUE']);
    expect(created).toEqual([]);
  });

  it('checks names before the audit record', async () => {
    const { status } = await copy({ ...target, name: 'Not A Name' });
    expect(status).toBe(400);
    expect(backend.audited).toEqual([]);
  });

  it('counts as a revealed value', async () => {
    const limited = await WatchedBackend.start(() => ({ revealsPerMinute: 1 }));
    try {
      ServedSecret.serve(limited.upstream.allow(), { data });
      const statuses: number[] = [];
      for (let count = 0; count < 3; count++) {
        const { status } = await limited.call('post', '/db-creds/copy', {
          body: { targets: [target] },
        });
        statuses.push(status);
      }
      // A new minute may start in between.
      expect(statuses[0]).toBe(200);
      expect(statuses).toContain(429);
    } finally {
      await limited.stop();
    }
  });
});
