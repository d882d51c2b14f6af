import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadYaml } from '@kubernetes/client-node';

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readManifest = (path: string) =>
  JSON.parse(read(path)) as Record<string, unknown>;

const published = globSync('{packages,plugins}/*/package.json', { cwd: root })
  .map(path => ({ path, manifest: readManifest(path) }))
  .filter(({ manifest }) => !manifest.private)
  .map(({ path, manifest }) => ({
    folder: path.replace('/package.json', ''),
    manifest,
  }));
const dockerfiles = globSync('deploy/*.Dockerfile', { cwd: root });

describe('the published packages', () => {
  it.each(published)('are described: $folder', ({ folder, manifest }) => {
    const repository = 'https://github.com/openchoreo/openchoreo-secrets';
    expect(manifest).toMatchObject({
      bugs: `${repository}/issues`,
      description: expect.any(String),
      engines: readManifest('package.json').engines,
      homepage: `${repository}/tree/main/${folder}`,
      keywords: expect.arrayContaining(['openchoreo', 'secrets']),
      license: 'Apache-2.0',
      repository: { url: `${repository}.git`, directory: folder },
    });
    expect(existsSync(join(root, folder, 'README.md'))).toBe(true);
  });
});

describe('the Dockerfiles', () => {
  it.each(dockerfiles)(
    'copy only files that exist, and start a program: %s',
    path => {
      const text = read(path).replaceAll('\\\n', ' ');
      const sources = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
        ([, list]) => list.split(' '),
      );
      const copied = [...text.matchAll(/\bcp (\S[^&\n]*) \S+/g)].flatMap(
        ([, list]) => list.split(/\s+/).filter(it => it && !it.startsWith('-')),
      );
      const local = [...sources, ...copied.map(it => it.replace('/src/', ''))];
      expect(local.filter(it => !existsSync(join(root, it)))).toEqual([]);
      const start = /^(?:CMD|ENTRYPOINT) \["node", "([^"]+)"/m.exec(text)?.[1];
      expect(start && existsSync(join(root, start))).toBe(true);
    },
  );

  it.each(dockerfiles)('run only scripts that exist: %s', path => {
    const workspaces = new Map(
      globSync('{packages,plugins}/*/package.json', { cwd: root }).map(it => {
        const { name, scripts } = readManifest(it);
        return [name as string, scripts as Record<string, string>];
      }),
    );
    const text = read(path);
    for (const [, name, script] of text.matchAll(
      /yarn workspace (\S+) (\w+)/g,
    )) {
      expect(workspaces.get(name)).toHaveProperty(script);
    }
    for (const [, name] of text.matchAll(/build-workspace \S+ (\S+)/g)) {
      expect([...workspaces.keys()]).toContain(name);
    }
  });
});

describe('the workflows', () => {
  interface Step {
    run?: string;
    with?: Record<string, unknown>;
  }
  const stepsOf = (path: string) => {
    const { jobs } = loadYaml(read(path)) as {
      jobs: Record<string, { steps?: Step[] }>;
    };
    return Object.values(jobs).flatMap(({ steps = [] }) => steps);
  };

  it('run only scripts that exist', () => {
    const scripts = readManifest('package.json').scripts as object;
    const commands = globSync('.github/workflows/*.yml', { cwd: root })
      .flatMap(stepsOf)
      .flatMap(step => [step.run, step.with?.version])
      .filter(it => typeof it === 'string')
      .flatMap(text =>
        [
          ...text.matchAll(/^(?:yarn run|npm run|yarn) (?!install)([\w:-]+)/gm),
        ].map(([, script]) => script),
      );
    expect(commands).toEqual(
      expect.arrayContaining(['test:adoption', 'pack', 'publish:packages']),
    );
    expect(commands.filter(it => !(it in scripts))).toEqual([]);
  });

  it('publish only packages that are packed and checked before', () => {
    const steps = stepsOf('.github/workflows/release.yml');
    const runs = steps.map(({ run }) => run ?? '');
    const pack = runs.findIndex(it => it.startsWith('npm run pack'));
    const publish = runs.findIndex(it => it.startsWith('yarn publish'));
    expect(pack).toBeGreaterThan(-1);
    expect(publish).toBeGreaterThan(pack);
  });
});
