import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { loadAllYaml } from '@kubernetes/client-node';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import { readSecretsConfig } from './config';

const execute = promisify(execFile);
const root = resolve(__dirname, '../../..');

const pages = globSync(
  ['*.md', 'docs/**/*.md', 'deploy/**/*.md', '{packages,plugins}/*/README.md'],
  { cwd: root },
).map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Each YAML block of the pages, with the page and line where the block starts. */
const blocks = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent, content], index) => ({
      where: `${path}, block ${index + 1}`,
      objects: loadAllYaml(
        content.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      ) as JsonObject[],
    }),
  ),
);
const configs = blocks.flatMap(({ where, objects }) =>
  objects.filter(it => 'openchoreo' in it).map(config => ({ where, config })),
);

describe('the documentation', () => {
  it.each(pages)('has no dead links in $path', ({ path, text }) => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(it => it[1]);
    const dead = targets.filter(target => {
      if (/^[a-z]+:/.test(target)) {
        return false;
      }
      const [file, anchor] = target.split('#');
      const linked = file
        ? resolve(root, dirname(path), file)
        : join(root, path);
      return (
        !existsSync(linked) ||
        (anchor !== undefined && !anchorsOf(linked).includes(anchor))
      );
    });
    expect(dead).toEqual([]);
  });

  it('has configuration that the tests read', () => {
    expect(configs.length).toBeGreaterThan(5);
  });

  it.each(configs)('has configuration that works: $where', ({ config }) => {
    const complete = merge(
      {
        openchoreo: {
          baseUrl: 'https://api.openchoreo.example',
          features: { secretManagement: { enabled: true } },
        },
      },
      config,
    );
    expect(readSecretsConfig(new ConfigReader(complete))).toMatchObject({
      isEnabled: true,
    });
  });

  it('names only keys of the config schema', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'documentation-'));
    try {
      const all = [
        // The schema requires these keys in every portal.
        { app: { title: 'Portal', baseUrl: 'http://localhost:3000' } },
        {
          backend: {
            baseUrl: 'http://localhost:7007',
            listen: ':7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
        },
        ...blocks.flatMap(({ objects }) =>
          objects.filter(it =>
            ['openchoreo', 'backend', 'app', 'search'].some(key => key in it),
          ),
        ),
      ].reduce<JsonObject>((merged, it) => merge(merged, it as JsonObject), {});
      const file = join(folder, 'app-config.json');
      await writeFile(file, JSON.stringify(all));
      const check = execute(
        join(root, 'node_modules/.bin/backstage-cli'),
        [
          'config:check',
          '--strict',
          '--lax',
          '--package',
          'backend',
          '--config',
          file,
        ],
        { cwd: root },
      );
      await expect(check).resolves.toMatchObject({
        stdout: expect.any(String),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});

describe('the roles for plane access', () => {
  const token = 'backstage-token';
  let folder: string;
  let platform: LocalPlatform;

  const kubectl = (...options: string[]) =>
    execute('kubectl', [
      '--kubeconfig',
      join(folder, 'kubeconfig'),
      ...options,
    ]);

  const apply = (file: string) => kubectl('apply', '-f', join(root, file));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plane-roles-'));
    platform = await startLocalPlatform({
      kubeconfigPath: join(folder, 'kubeconfig'),
      rbacUsers: {
        [token]: { name: 'system:serviceaccount:backstage:backstage' },
      },
    });
    await apply('deploy/planes/data-plane.yaml');
  }, 60_000);

  afterAll(async () => {
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  async function get(path: string): Promise<number> {
    const response = await fetch(`${platform.kubernetesUrl}${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    await response.body?.cancel();
    return response.status;
  }

  const externalSecrets = '/apis/external-secrets.io';

  it('allow lists and watches of PushSecrets and stores', async () => {
    for (const path of ['v1alpha1/pushsecrets', 'v1/clustersecretstores']) {
      expect(await get(`${externalSecrets}/${path}`)).toBe(200);
      expect(
        await get(`${externalSecrets}/${path}?watch=true&timeoutSeconds=1`),
      ).toBe(200);
    }
  });

  it('give no access to Secrets', async () => {
    expect(await get('/api/v1/secrets')).toBe(403);
    expect(
      await get(
        '/api/v1/namespaces/openchoreo-data-plane/secrets/registry-credentials',
      ),
    ).toBe(403);
    expect(await get(`${externalSecrets}/v1/externalsecrets`)).toBe(403);
  });

  it('allow platform secrets by name only, once their own role is bound', async () => {
    const secrets = '/api/v1/namespaces/openchoreo-data-plane/secrets';
    await kubectl('create', 'namespace', 'openchoreo-data-plane');
    await apply('deploy/planes/data-plane-platform-secrets.yaml');
    expect(await get(`${secrets}/registry-credentials`)).toBe(404);
    expect(await get(`${secrets}/other`)).toBe(403);
    expect(await get(secrets)).toBe(403);
  });

  it('match the documentation', () => {
    const documented = blocks
      .filter(({ where }) => where.startsWith('docs/configure.md'))
      .flatMap(({ objects }) => objects)
      .filter(({ kind }) => /Role$/.test(String(kind)));
    expect(documented).toHaveLength(3);
    const deployed = globSync('deploy/planes/*.yaml', { cwd: root }).flatMap(
      file => loadAllYaml(readFileSync(join(root, file), 'utf8')),
    );
    for (const role of documented) {
      expect(deployed).toContainEqual(role);
    }
  });
});

describe.each(['deploy/base', 'deploy/secret-api'])('%s', path => {
  it('renders hardened workloads', async () => {
    const { stdout } = await execute('kubectl', [
      'kustomize',
      join(root, path),
    ]);
    const objects = loadAllYaml(stdout);
    const find = (kind: string) => objects.find(it => it.kind === kind);
    const { template } = find('Deployment').spec;
    const [container] = template.spec.containers;
    expect(template.spec.securityContext).toMatchObject({ runAsNonRoot: true });
    expect(container).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      readinessProbe: expect.anything(),
      livenessProbe: expect.anything(),
    });
    for (const [kind, selector] of [
      ['Service', 'selector'],
      ['NetworkPolicy', 'podSelector.matchLabels'],
      ['PodDisruptionBudget', 'selector.matchLabels'],
    ]) {
      expect(find(kind).spec).toHaveProperty(
        selector,
        template.metadata.labels,
      );
    }
    const volumes = template.spec.volumes.flatMap(
      (it: { configMap?: { name: string } }) => it.configMap?.name ?? [],
    );
    expect(volumes).toEqual([find('ConfigMap').metadata.name]);
  });
});

it('deploys a configuration that the backend reads', () => {
  const [config] = loadAllYaml(
    readFileSync(join(root, 'deploy/base/app-config.production.yaml'), 'utf8'),
  );
  config.openchoreo.baseUrl = 'https://api.openchoreo.example';
  expect(readSecretsConfig(new ConfigReader(config))).toMatchObject({
    auth: { mode: 'user' },
    planes: [expect.anything()],
  });
});

/** The anchors that GitHub gives to the headings of a Markdown file. */
function anchorsOf(file: string): string[] {
  expect(relative(root, file)).toMatch(/\.md$/);
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(
    ([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
  );
}

/** Merges objects by key and joins arrays, so that the schema sees every entry. */
function merge(left: JsonObject, right: JsonObject): JsonObject {
  const merged = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const before = merged[key];
    if (Array.isArray(before) && Array.isArray(value)) {
      merged[key] = [...before, ...value];
    } else if (isObject(before) && isObject(value)) {
      merged[key] = merge(before, value);
    } else {
      merged[key] = value;
    }
  }
  return merged;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
