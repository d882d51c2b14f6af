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

/** A server with one binding, which somebody else changes before the first `changes` writes arrive. */
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

describe('restarting a release binding', () => {
  it('sends everything back as it was, with the annotation', async () => {
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
    'keeps what somebody else changed between read and write (%d)',
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

  it('gives up on a binding that changes each time', async () => {
    const { client, writes } = serve({ changes: 100 });
    await expect(restartReleaseBinding(client, options)).rejects.toThrow(
      'refused',
    );
    expect(writes).toHaveLength(5);
  });

  it('does not repeat a write that the caller may not do', async () => {
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

describe('the rollout of a restart', () => {
  const later = '2026-01-01T00:00:11Z';

  it.each([
    ['before it reached the plane', [deployment(), pod(''), pod('')], 0, 2],
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
  ])('is not done %s', (_, nodes, restarted, old) => {
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
      'by this restart',
      [deployment(restartedAt), pod(restartedAt), pod(restartedAt)],
    ],
    ['by a later one', [deployment(later), pod(later), pod(later)]],
    [
      'while an old one is ending',
      [
        deployment(later),
        pod(later),
        pod(later),
        pod('', { deletionTimestamp: later }),
      ],
    ],
    [
      'whatever the pods of a Job are',
      [deployment(later), pod(later), pod(later), pod('', { parent: 'job' })],
    ],
  ])('is done when all pods were started %s', (_, nodes) => {
    expect(rolloutOf(...nodes)).toMatchObject({ isDone: true, restarted: 2 });
  });

  it('tells why a new pod does not start', () => {
    const waiting = 'ImagePullBackOff';
    expect(
      rolloutOf(deployment(later), pod(later, { ready: false, waiting })),
    ).toMatchObject({ failure: waiting, isDone: false });
  });

  it.each(['CronJob', 'Job', 'StatefulSet'] as const)(
    'is none for a %s',
    kind => {
      expect(rolloutOf({ kind, name: 'x' })).toMatchObject({
        kind,
        isDone: false,
      });
    },
  );

  it('is none where nothing is rendered', () => {
    expect(rolloutOf()).toMatchObject({ kind: 'none', isDone: false });
  });
});
