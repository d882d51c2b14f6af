// Entry of `npm start`, `npm test` and `npm run bench`: plain JavaScript without dependencies, because it runs before
// anything is installed, on any Node from 18 on.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_FALLBACK = 'node@24.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { packageManager } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const yarnVersion = packageManager.split('@')[1];

const programs = {
  start: 'scripts/stack/start.mts',
  test: 'scripts/test.mts',
  bench: 'bench/src/main.mts',
  screenshots: 'scripts/screenshots.mts',
  pack: 'scripts/pack.mts',
  'api-reports': 'scripts/apiReports.mts',
  adoption: 'scripts/adoption.mts',
  conformance: 'scripts/conformance.mts',
};

const [command, ...args] = process.argv.slice(2);
const program = programs[command];
if (!program) {
  fail(`There is no command "${command}"; there is ${Object.keys(programs)}.`);
}

const env = { ...process.env, PATH: findToolchain() };
install(env);
run(program, args, env);

/** The PATH with a Node and a Yarn that fit: the machine's own, or those of the npm registry. */
function findToolchain() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // The jsdom of the tests needs 22.22 or 24.15.
  const isNodeFit =
    (major === 24 && minor >= 15) || (major === 22 && minor > 22);
  const yarn = spawnSync('yarn', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
  });
  if (isNodeFit && yarn.stdout?.trim() === yarnVersion) {
    return [dirname(process.execPath), process.env.PATH].join(delimiter);
  }
  say(`Getting Node 24 and Yarn ${yarnVersion} (once) ...`);
  const packages = [NODE_FALLBACK, `@yarnpkg/cli-dist@${yarnVersion}`];
  return execFileSync(
    'npx',
    [
      '--yes',
      ...packages.flatMap(name => ['--package', name]),
      '--call',
      'node -p process.env.PATH',
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    },
  ).trim();
}

/** Installs the packages of the lock file, unless they are those that are there. */
function install(environment) {
  const stamp = join(root, 'node_modules', '.installed');
  const wanted = hashManifests();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say('Installing packages (about a minute the first time) ...');
  const { status } = spawnSync('yarn', ['install', '--immutable'], {
    cwd: root,
    env: { ...environment, YARN_ENABLE_PROGRESS_BARS: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    fail('The packages could not be installed; the reason is above.');
  }
  writeFileSync(stamp, wanted);
}

function hashManifests() {
  const hash = createHash('sha256');
  const manifests = ['plugins', 'packages'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name => join(folder, name)),
  );
  for (const folder of ['.', 'e2e', 'bench', ...manifests.sort()]) {
    const manifest = join(root, folder, 'package.json');
    hash.update(existsSync(manifest) ? readFileSync(manifest) : '');
  }
  hash.update(readFileSync(join(root, 'yarn.lock')));
  return hash.digest('hex');
}

function run(script, scriptArgs, environment) {
  const child = spawn('node', [join(root, script), ...scriptArgs], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
