import { OpenChoreoError } from './OpenChoreoError';
import { readRollout, RESTARTED_AT, restartReleaseBinding } from './restart';
import type { ReleaseBinding, ReleaseTreeNode } from './types';

const restartedAt = '2026-01-01T00:00:10Z';
const binding: ReleaseBinding = {
  apiVersion: 'openchoreo.dev/v1alpha1',
  kind: 'ReleaseBinding',
  metadata: {
    name: 'api-dev',
    namespace: 'shop',
    labels: { team: 'a' },
    annotations: { note: 'keep' },
  },
  spec: {
    owner: { projectName: 'shop', componentName: 'api' },
    environment: 'dev',
    releaseName: 'api-1',
  },
};

/** Serves one ReleaseBinding. Another client changes the binding before each of the first `changes` writes. */
function serve({
  changes = 0,
  status = 409,
}: { changes?: number; status?: number } = {}) {
  let stored = binding;
  let left = changes;
  const writes: ReleaseBinding[] = [];
  return {
    writes,
    stored: () => stored,
    client: {
      getReleaseBinding: async () => stored,
      updateReleaseBinding: async (_: string, next: ReleaseBinding) => {
        writes.push(next);
        if (left > 0) {
          left--;
          const spec = {
            ...binding.spec!,
            releaseName: `api-${writes.length + 1}`,
          };
          stored = { ...stored, spec };
          throw new OpenChoreoError({
            kind: 'response',
            status,
            message: 'refused',
          });
        }
        stored = next;
        return next;
      },
    },
  };
}

const options = { namespace: 'shop', name: 'api-dev', restartedAt };

describe('restartReleaseBinding', () => {
  it('adds the annotation and sends everything else unchanged', async () => {
    const { client, stored } = serve();
    await restartReleaseBinding(client, options);
    expect(stored()).toEqual({
      ...binding,
      metadata: {
        ...binding.metadata,
        annotations: { note: 'keep', [RESTARTED_AT]: restartedAt },
      },
    });
  });

  it.each([409, 500])(
    'keeps changes made by another client between read and write (%d)',
    async status => {
      const { client, stored, writes } = serve({ changes: 2, status });
      await restartReleaseBinding(client, options);
      expect(writes).toHaveLength(3);
      expect(stored().spec?.releaseName).toBe('api-3');
      expect(stored().metadata.annotations).toEqual({
        note: 'keep',
        [RESTARTED_AT]: restartedAt,
      });
    },
  );

  it('stops after five conflicts', async () => {
    const { client, writes } = serve({ changes: 100 });
    await expect(restartReleaseBinding(client, options)).rejects.toThrow(
      'refused',
    );
    expect(writes).toHaveLength(5);
  });

  it('does not retry a forbidden write', async () => {
    const { client, writes } = serve({ changes: 1, status: 403 });
    await expect(restartReleaseBinding(client, options)).rejects.toThrow(
      'refused',
    );
    expect(writes).toHaveLength(1);
  });
});

const deployment = (at?: string): ReleaseTreeNode => ({
  kind: 'Deployment',
  name: 'api',
  uid: 'd',
  object: {
    spec: {
      replicas: 2,
      template: { metadata: { annotations: at ? { [RESTARTED_AT]: at } : {} } },
    },
  },
});

const pod = (
  at: string | undefined,
  { ready = true, parent = 'd', waiting = '', deletionTimestamp = '' } = {},
): ReleaseTreeNode => ({
  kind: 'Pod',
  name: 'p',
  parentRefs: [{ uid: parent }],
  object: {
    metadata: {
      annotations: at ? { [RESTARTED_AT]: at } : {},
      ...(deletionTimestamp && { deletionTimestamp }),
    },
    status: {
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
      containerStatuses: [{ state: { waiting: { reason: waiting } } }],
    },
  },
});

const rolloutOf = (...nodes: ReleaseTreeNode[]) =>
  readRollout({ renderedReleases: [{ name: 'r', nodes }] }, restartedAt);

describe('readRollout', () => {
  const later = '2026-01-01T00:00:11Z';

  it.each([
    [
      'before the restart reaches the plane',
      [deployment(), pod(''), pod('')],
      0,
      2,
    ],
    [
      'with one pod replaced',
      [deployment(restartedAt), pod(restartedAt), pod('')],
      1,
      1,
    ],
    [
      'with a pod that is not ready',
      [
        deployment(restartedAt),
        pod(restartedAt),
        pod(restartedAt, { ready: false }),
      ],
      1,
      0,
    ],
    [
      'with pods of an earlier restart',
      [
        deployment('2026-01-01T00:00:00Z'),
        pod('2026-01-01T00:00:00Z'),
        pod(''),
      ],
      0,
      2,
    ],
  ])('reports an incomplete rollout %s', (_, nodes, restarted, old) => {
    expect(rolloutOf(...nodes)).toEqual({
      kind: 'Deployment',
      desired: 2,
      restarted,
      old,
      isDone: false,
    });
  });

  it.each([
    [
      'this restart',
      [deployment(restartedAt), pod(restartedAt), pod(restartedAt)],
    ],
    ['a later restart', [deployment(later), pod(later), pod(later)]],
    [
      'a restart with an old pod still terminating',
      [
        deployment(later),
        pod(later),
        pod(later),
        pod('', { deletionTimestamp: later }),
      ],
    ],
    [
      'a restart next to pods of a Job',
      [deployment(later), pod(later), pod(later), pod('', { parent: 'job' })],
    ],
  ])('reports a complete rollout if all pods started with %s', (_, nodes) => {
    expect(rolloutOf(...nodes)).toMatchObject({ isDone: true, restarted: 2 });
  });

  it("reports the cause if a new pod doesn't start", () => {
    const waiting = 'ImagePullBackOff';
    expect(
      rolloutOf(deployment(later), pod(later, { ready: false, waiting })),
    ).toMatchObject({ failure: waiting, isDone: false });
  });

  it.each(['CronJob', 'Job', 'StatefulSet'] as const)(
    'never reports a complete rollout for a %s',
    kind => {
      expect(rolloutOf({ kind, name: 'x' })).toMatchObject({
        kind,
        isDone: false,
      });
    },
  );

  it('reports no rollout for an unrendered release', () => {
    expect(rolloutOf()).toMatchObject({ kind: 'none', isDone: false });
  });
});
