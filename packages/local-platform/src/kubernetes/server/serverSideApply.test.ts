import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';

const secret = '/api/v1/namespaces/default/secrets/db';
const plane = '/apis/openchoreo.dev/v1alpha1/namespaces/default/dataplanes/dp';

describe('server-side apply', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform();
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
  });

  afterEach(() => platform.stop());

  it("creates an object that doesn't exist", async () => {
    const { code, body } = await kubernetes.apply(secret, 'api', {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'Opaque',
      data: { a: 'MQ==' },
    });
    expect(code).toBe(201);
    expect(body.metadata.name).toBe('db');
    expect(body.metadata.managedFields).toEqual([
      expect.objectContaining({
        manager: 'api',
        operation: 'Apply',
        apiVersion: 'v1',
        fieldsV1: { 'f:type': {}, 'f:data': { 'f:a': {} } },
      }),
    ]);
  });

  it('removes fields that the manager no longer applies', async () => {
    await kubernetes.apply(secret, 'api', { data: { a: 'MQ==', b: 'Mg==' } });
    const { code, body } = await kubernetes.apply(secret, 'api', {
      data: { b: 'Mw==' },
    });
    expect(code).toBe(200);
    expect(body.data).toEqual({ b: 'Mw==' });
  });

  it('keeps fields of other managers', async () => {
    await kubernetes.apply(secret, 'api', { data: { a: 'MQ==' } });
    await kubernetes.apply(secret, 'other', { data: { b: 'Mg==' } });
    const { body } = await kubernetes.apply(secret, 'api', { data: {} });
    expect(body.data).toEqual({ b: 'Mg==' });
  });

  it('keeps a shared field until both managers remove it', async () => {
    await kubernetes.apply(secret, 'api', { data: { a: 'MQ==' } });
    await kubernetes.apply(secret, 'other', { data: { a: 'MQ==' } });
    const kept = await kubernetes.apply(secret, 'api', { metadata: {} });
    expect(kept.body.data).toEqual({ a: 'MQ==' });
    const gone = await kubernetes.apply(secret, 'other', { metadata: {} });
    expect(gone.body.data).toEqual(undefined);
  });

  it('reports a conflict with the owner of a field', async () => {
    await kubernetes.apply(secret, 'other', { data: { a: 'MQ==', b: 'MQ==' } });
    const { code, body } = await kubernetes.apply(secret, 'api', {
      data: { a: 'Mg==' },
    });
    expect(code).toBe(409);
    expect(body.message).toBe(
      'Apply failed with 1 conflict: conflict with "other" using v1: .data.a',
    );
    expect(body.details).toEqual({
      causes: [
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "other" using v1',
          field: '.data.a',
        },
      ],
    });
  });

  it('detects conflicts with managers that used update', async () => {
    await kubernetes.post(
      '/api/v1/namespaces/default/secrets?fieldManager=kubectl-create',
      { metadata: { name: 'db' }, data: { a: 'MQ==', b: 'MQ==' } },
    );
    const { body } = await kubernetes.apply(secret, 'api', {
      data: { a: 'Mg==', b: 'Mg==' },
    });
    expect(body.message).toBe(
      'Apply failed with 2 conflicts:\nconflicts with "kubectl-create" using v1:\n- .data.a\n- .data.b',
    );
  });

  it('takes over fields with force', async () => {
    await kubernetes.apply(secret, 'other', { data: { a: 'MQ==' } });
    const { body } = await kubernetes.apply(`${secret}?force=true`, 'api', {
      data: { a: 'Mg==' },
    });
    expect(body.data).toEqual({ a: 'Mg==' });
    expect(body.metadata.managedFields?.map(({ manager }) => manager)).toEqual([
      'api',
    ]);
  });

  it('is idempotent, even after writes by other managers', async () => {
    const apply = () =>
      kubernetes.apply(secret, 'api', { data: { a: 'MQ==' } });
    await apply();
    const between = await kubernetes.apply(secret, 'other', {
      data: { b: 'MQ==' },
    });
    const { body } = await apply();
    expect(body.metadata).toEqual(between.body.metadata);
  });

  it('requires a field manager', async () => {
    const { code, body } = await kubernetes.patch(secret, 'apply-patch', {});
    expect(code).toBe(422);
    expect(body.message).toContain(
      'fieldManager: Required value: is required for apply patch',
    );
  });

  it('keeps a list item while another manager owns one of its fields', async () => {
    const apply = (manager: string, conditions: object[]) =>
      kubernetes.apply(`${plane}/status`, manager, { status: { conditions } });
    const spec = { clusterAgent: { clientCA: { value: 'x' } } };
    await kubernetes.apply(plane, 'admin', { spec });
    await apply('one', [{ type: 'Ready', status: 'True', reason: 'Up' }]);
    await kubernetes.patch(`${plane}/status`, 'merge-patch', {
      status: { conditions: [{ type: 'Ready', status: 'False' }] },
    });
    const { body } = await apply('one', []);
    expect(body.status).toEqual({
      conditions: [{ type: 'Ready', status: 'False' }],
    });
  });

  it('merges conditions by type and separates status from spec', async () => {
    const spec = { clusterAgent: { clientCA: { value: 'x' } } };
    await kubernetes.apply(plane, 'admin', { spec });
    for (const type of ['Ready', 'Reachable']) {
      await kubernetes.apply(`${plane}/status`, `checks-${type}`, {
        spec: { planeID: 'other' },
        status: { conditions: [{ type, status: 'True' }] },
      });
    }
    const { body } = await kubernetes.apply(plane, 'admin', {
      spec,
      status: { observedGeneration: 7 },
    });
    expect(body.status).toEqual({
      conditions: [
        { type: 'Ready', status: 'True' },
        { type: 'Reachable', status: 'True' },
      ],
    });
    expect(body.spec).toEqual(spec);
  });
});
