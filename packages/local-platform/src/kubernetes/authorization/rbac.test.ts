import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';

const execute = promisify(execFile);
const SECRETS = '/api/v1/namespaces/acme-corp/secrets';

const manifests = `
apiVersion: v1
kind: Namespace
metadata: {name: acme-corp}
---
apiVersion: v1
kind: Namespace
metadata: {name: other}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: secret-reader}
rules:
- apiGroups: [""]
  resources: [secrets]
  verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: readers, namespace: acme-corp}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: secret-reader}
subjects:
- {kind: ServiceAccount, name: reader, namespace: tools}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: writer, namespace: acme-corp}
rules:
- apiGroups: [""]
  resources: [secrets]
  resourceNames: [mine]
  verbs: [patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: writers, namespace: acme-corp}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: writer}
subjects:
- {kind: Group, name: writers, apiGroup: rbac.authorization.k8s.io}
---
apiVersion: v1
kind: Secret
metadata: {name: mine, namespace: acme-corp}
`;

describe('Kubernetes API with RBAC', () => {
  let folder: string;
  let platform: LocalPlatform;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rbac-'));
    const kubeconfig = join(folder, 'kubeconfig');
    platform = await startLocalPlatform({
      kubeconfigPath: kubeconfig,
      rbacUsers: {
        'reader-token': { name: 'system:serviceaccount:tools:reader' },
        'writer-token': { name: 'jane', groups: ['writers'] },
      },
    });
    const child = execute('kubectl', [
      '--kubeconfig',
      kubeconfig,
      'apply',
      '-f',
      '-',
    ]);
    child.child.stdin?.end(manifests);
    await child;
  });

  afterAll(async () => {
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  async function call(
    path: string,
    token?: string,
    options: RequestInit = {},
  ): Promise<{ code: number; message?: string }> {
    const response = await fetch(`${platform.kubernetesUrl}${path}`, {
      ...options,
      headers: {
        ...options.headers,
        ...(token && { Authorization: `Bearer ${token}` }),
      },
    });
    const { message } = (await response.json()) as { message?: string };
    return { code: response.status, message };
  }

  const patch = (name: string, token: string) =>
    call(`${SECRETS}/${name}`, token, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: '{"metadata": {"labels": {"a": "b"}}}',
    });

  it('rejects an unknown token', async () => {
    expect(await call(SECRETS, 'unknown')).toEqual({
      code: 401,
      message: 'Unauthorized',
    });
  });

  it('allows the rules of a bound Role in its namespace only', async () => {
    expect((await call(SECRETS, 'reader-token')).code).toBe(200);
    expect((await call(`${SECRETS}/mine`, 'reader-token')).code).toBe(200);
    expect(
      await call('/api/v1/namespaces/other/secrets', 'reader-token'),
    ).toEqual({
      code: 403,
      message:
        'secrets is forbidden: User "system:serviceaccount:tools:reader" cannot list resource "secrets" in API group "" in the namespace "other"',
    });
    expect(await call('/api/v1/secrets', 'reader-token')).toMatchObject({
      code: 403,
      message: expect.stringMatching(/at the cluster scope$/),
    });
  });

  it('distinguishes verbs', async () => {
    expect(await call(`${SECRETS}?watch=true`, 'reader-token')).toMatchObject({
      code: 403,
      message: expect.stringContaining('cannot watch resource "secrets"'),
    });
    expect(await patch('mine', 'reader-token')).toMatchObject({ code: 403 });
  });

  it('limits a rule to its resourceNames', async () => {
    expect((await patch('mine', 'writer-token')).code).toBe(200);
    expect(await patch('theirs', 'writer-token')).toEqual({
      code: 403,
      message:
        'secrets "theirs" is forbidden: User "jane" cannot patch resource "secrets" in API group "" in the namespace "acme-corp"',
    });
  });

  it("requires the verb create to apply an object that doesn't exist", async () => {
    const apply = await call(
      `${SECRETS}/mine?fieldManager=test`,
      'writer-token',
      {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/apply-patch+yaml' },
        body: '{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "mine"}}',
      },
    );
    expect(apply.code).toBe(200);
    await execute('kubectl', [
      '--kubeconfig',
      join(folder, 'kubeconfig'),
      'delete',
      'secret',
      'mine',
      '-n',
      'acme-corp',
    ]);
    expect(await patch('mine', 'writer-token')).toMatchObject({
      code: 403,
      message: expect.stringContaining('cannot create resource "secrets"'),
    });
  });
});
