import { execFileSync } from 'node:child_process';

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const required = [
  'package/LICENSE',
  'package/README.md',
  'package/package.json',
];
const manifestFields = [
  'bugs',
  'description',
  'engines',
  'homepage',
  'keywords',
  'license',
  'repository',
];

/** Lists what is wrong with a tarball: missing files or fields, dead links, files for tests, and private keys. */
export function findProblems(tarball: string): string[] {
  const files = run('-tzf', tarball).split('\n').filter(Boolean);
  const read = (path: string) => run('-xzOf', tarball, `package/${path}`);
  const manifest = JSON.parse(read('package.json'));
  const { dependencies = {}, peerDependencies = {} } = manifest;
  return [
    ...required.filter(path => !files.includes(path)).map(it => `no ${it}`),
    ...manifestFields.filter(it => !manifest[it]).map(it => `no field ${it}`),
    ...listTargets(manifest)
      .filter(it => !files.includes(`package/${it.replace(/^\.\//, '')}`))
      .map(it => `package.json names ${it}, which isn't packed`),
    ...relativeLinks(read('README.md')).map(it => `README links to ${it}`),
    ...files
      .filter(it => /test(Utils|\.)|__testUtils__|\.test\./i.test(it))
      .map(it => `${it} is for tests`),
    ...Object.entries({ ...dependencies, ...peerDependencies })
      .filter(([, range]) => String(range).startsWith('workspace:'))
      .map(([name]) => `${name} has no version`),
    ...(/-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[\\n]*[A-Za-z0-9+/]{40}/.test(
      run('-xzOf', tarball),
    )
      ? ['has a private key']
      : []),
  ];
}

function run(...args: string[]): string {
  return execFileSync('tar', args, {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
}

/** The files that a manifest names as entry points or programs. */
function listTargets(manifest: Record<string, unknown>): string[] {
  const { main, types, bin, exports } = manifest;
  return collectStrings([main, types, bin, exports]).filter(it =>
    /^[\w.]/.test(it),
  );
}

function collectStrings(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(collectStrings)
    : [];
}

function relativeLinks(readme: string): string[] {
  return [...readme.matchAll(/\]\((?![a-z]+:|#)([^)\s]+)\)/g)].map(
    ([, target]) => target,
  );
}
