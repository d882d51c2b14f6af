import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';

const execute = promisify(execFile);

const reference = `
apiVersion: openchoreo.dev/v1alpha1
kind: SecretReference
metadata: {name: db, namespace: default, labels: {tier: x}}
spec:
  targetPlane: {kind: DataPlane, name: dp-prod}
  template: {type: Opaque}
  data:
    - {secretKey: password, remoteRef: {key: secret/default/generic/db}}
`;
const externalSecret = `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: app, namespace: default}
spec:
  refreshInterval: 15s
  secretStoreRef: {kind: ClusterSecretStore, name: default}
  data:
    - secretKey: DB_PASSWORD
      remoteRef: {key: secret/acme-corp/generic/db-creds, property: password}
`;
const secret = (data: string) => `
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: default}
stringData: {${data}}
`;

describe('kubectl', () => {
  let platform: LocalPlatform;
  let folder: string;
  let kubeconfig: string;

  beforeAll(async () => {
    await execute('kubectl', ['version', '--client']).catch(() => {
      throw new Error('These tests need kubectl on the PATH.');
    });
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-platform-'));
    kubeconfig = join(folder, 'kubeconfig');
    platform = await startLocalPlatform({ kubeconfigPath: kubeconfig });
  });

  afterEach(async () => {
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  const argsOf = (command: string) => [
    `--kubeconfig=${kubeconfig}`,
    `--cache-dir=${join(folder, 'cache')}`,
    ...command.split(' '),
  ];

  async function kubectl(command: string): Promise<string> {
    const { stdout } = await execute('kubectl', argsOf(command));
    return stdout;
  }

  async function apply(manifest: string, flags = ''): Promise<string> {
    const file = join(folder, 'manifest.yaml');
    await writeFile(file, manifest);
    return kubectl(`apply -f ${file}${flags}`);
  }

  it('lists API resources with their short names', async () => {
    const resources = await kubectl('api-resources --no-headers');
    expect(resources).toMatch(
      /^secretreferences\s+sr\s+openchoreo.dev\/v1alp/m,
    );
    expect(resources).toMatch(
      /^pushsecrets\s+ps\s+external-secrets.io\/v1alp/m,
    );
    expect(resources).toMatch(/^projects\s+proj,projs\s+openchoreo.dev/m);
    expect(await kubectl('get projs,envs,comps,cwfs --all-namespaces')).toBe(
      '',
    );
    expect(resources).toMatch(/^namespaces\s+ns\s+v1\s+false\s+Namespace$/m);
  });

  it('reports "unchanged" when it applies the same file again', async () => {
    expect(await apply(reference)).toContain('db created');
    expect(await apply(reference)).toContain('db unchanged');
    expect(await apply(reference.replace('tier: x', 'tier: z'))).toContain(
      'db configured',
    );
    expect(await kubectl('get sr db -o jsonpath={.metadata.labels}')).toBe(
      '{"tier":"z"}',
    );
  });

  it('prunes objects that are no longer in the file, including Secrets', async () => {
    await apply(secret('a: "1", b: "2"'), ' --server-side');
    await apply(secret('b: "3"'), ' --server-side');
    expect(await kubectl('get secret db -o jsonpath={.data}')).toContain(
      '"b":"Mw=="',
    );
  });

  it('reports conflicts of a server-side apply', async () => {
    await apply(reference, ' --server-side --field-manager=other');
    await expect(
      apply(reference.replace('tier: x', 'tier: z'), ' --server-side'),
    ).rejects.toThrow(/conflict with "other" using openchoreo.dev\/v1alpha1/);
    expect(
      await apply(
        reference.replace('tier: x', 'tier: z'),
        ' --server-side --force-conflicts',
      ),
    ).toContain('serverside-applied');
  });

  it('reports unknown fields', async () => {
    await expect(
      apply(reference.replace('spec:', 'spec:\n  speling: x')),
    ).rejects.toThrow(/unknown field "spec.speling"/);
  });

  it('prints the columns and the description of an object', async () => {
    await apply(reference);
    expect(await kubectl('explain sr.spec.data.remoteRef')).toMatch(
      /property\t<string>/,
    );
    expect(await kubectl('get sr')).toMatch(/^NAME\s+AGE\s+db\s+\d+s/);
    expect(await kubectl('get sr --all-namespaces')).toMatch(/^NAMESPACE/);
    const description = await kubectl('describe sr db');
    expect(description).toMatch(/Refresh Interval:\s+1h\n/);
    expect(description).toMatch(/Events:\s+<none>/);
  });

  it('creates, patches, labels, waits for, and deletes objects', async () => {
    await kubectl('create namespace acme');
    await kubectl('create secret generic db -n acme --from-literal=a=b');
    await kubectl('label secret db -n acme tier=x');
    await execute(
      'kubectl',
      argsOf('patch secret db -n acme -p').concat('{"stringData":{"c":"d"}}'),
    );
    const shown = await kubectl('get secret -n acme -l tier=x --no-headers');
    expect(shown).toMatch(/^db\s+Opaque\s+2/);
    await kubectl(
      'wait secret db -n acme --for=jsonpath={.data.c}=ZA== --timeout=10s',
    );
    await kubectl('delete namespace acme --timeout=10s');
    await expect(kubectl('get namespace acme')).rejects.toThrow(
      /namespaces "acme" not found/,
    );
  });

  it('patches custom resources with merge and JSON patches, but not with strategic patches', async () => {
    await apply(reference);
    const patch = (type: string, body: unknown) =>
      execute('kubectl', [
        ...argsOf(`patch sr db --type=${type} -p`),
        JSON.stringify(body),
      ]);
    await patch('merge', { spec: { refreshInterval: '15s' } });
    await patch('json', [
      { op: 'replace', path: '/metadata/labels/tier', value: 'z' },
    ]);
    expect(
      await kubectl(
        'get sr db -o jsonpath={.spec.refreshInterval},{.metadata.labels.tier}',
      ),
    ).toBe('15s,z');
    await expect(patch('strategic', { spec: {} })).rejects.toThrow(
      /strategic-merge-patch\+json is not supported/,
    );
  });

  it("doesn't change anything in a server dry run", async () => {
    await apply(reference, ' --dry-run=server');
    await expect(kubectl('get sr db')).rejects.toThrow(/NotFound/);
  });

  it('creates objects in the context of a plane', async () => {
    const result = await kubectl(
      '--context=dp-prod create secret generic db --from-literal=a=b',
    );
    expect(result).toBe('secret/db created\n');
    await expect(kubectl('get secret db')).rejects.toThrow(/NotFound/);
  });

  describe('and External Secrets Operator', () => {
    beforeEach(async () => {
      await platform.stop();
      platform = await startLocalPlatform({
        kubeconfigPath: kubeconfig,
        seed: true,
      });
    });

    it('waits for an ExternalSecret and describes its events', async () => {
      await kubectl(
        '--context=dp-prod wait pushsecret db-creds -n openchoreo-kv-acme-corp --for=condition=Ready --timeout=10s',
      );
      expect(
        await apply(externalSecret, ' --context=dp-prod --server-side'),
      ).toContain('app serverside-applied');
      await kubectl(
        '--context=dp-prod wait externalsecret app --for=condition=Ready --timeout=10s',
      );
      expect(await kubectl('--context=dp-prod get es app')).toMatch(
        /^NAME\s+STORETYPE\s+STORE\s+REFRESH INTERVAL\s+STATUS\s+READY\s+LAST SYNC\s+app\s+ClusterSecretStore\s+default\s+15s\s+SecretSynced\s+True/,
      );
      const description = await kubectl('--context=dp-prod describe es app');
      expect(description).toMatch(/Message:\s+secret synced/);
      expect(description).toMatch(/Normal\s+Created\s+.*secret created/);
      expect(
        await kubectl('--context=dp-prod get secret app -o jsonpath={.data}'),
      ).toBe('{"DB_PASSWORD":"czNjcmV0"}');
    });

    it('prints the state of stores and PushSecrets', async () => {
      await kubectl(
        'wait clustersecretstore default --for=condition=Ready --timeout=10s',
      );
      await kubectl(
        '--context=dp-prod wait ps db-creds -n openchoreo-kv-acme-corp --for=condition=Ready --timeout=10s',
      );
      expect(await kubectl('get css')).toMatch(
        /^NAME\s+AGE\s+STATUS\s+CAPABILITIES\s+READY\s+default\s+\d+s\s+Valid\s+ReadWrite\s+True/,
      );
      expect(
        await kubectl(
          '--context=dp-prod describe ps db-creds -n openchoreo-kv-acme-corp',
        ),
      ).toMatch(/Message:\s+PushSecret synced successfully/);
      expect(
        await kubectl('--context=dp-prod get ps -n openchoreo-kv-acme-corp'),
      ).toMatch(
        /^NAME\s+AGE\s+STATUS\s+LAST SYNC\s+db-creds\s+\d+s\s+Synced\s+\d+s/,
      );
    });
  });

  it('watches objects', async () => {
    const watch = spawn('kubectl', argsOf('get secrets --watch --no-headers'));
    const lines = createInterface(watch.stdout);
    const firstLine = once(lines, 'line');
    await kubectl('create secret generic db --from-literal=a=b');
    expect(await firstLine).toEqual([
      expect.stringMatching(/^db\s+Opaque\s+1/),
    ]);
    watch.kill();
    await once(watch, 'close');
  });
});
