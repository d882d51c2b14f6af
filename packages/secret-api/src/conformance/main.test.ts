import { TestWorld } from '../__testUtils__/TestWorld';
import type { Case } from './cases';
import { findDifference } from './differences';
import { lifeOfASecret } from './tables/lifeOfASecret';
import { runConformance } from './main';
import { tables } from './tables';

describe('test:conformance command', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start({ isFaithful: true, firstPushDelay: 50 });
  });

  afterAll(() => world.stop());

  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });

  async function run(args: string[], cases = tables) {
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      jest.spyOn(process[name], 'write').mockImplementation(text => {
        output[name] += text;
        return true;
      });
    }
    jest.spyOn(process, 'exit').mockImplementation(code => {
      throw new Error(`exit ${code}`);
    });
    let exitCode: unknown;
    try {
      await runConformance(['node', 'conformance', ...args], cases);
      exitCode = process.exitCode;
    } catch (error) {
      exitCode = (error as Error).message;
    }
    return { ...output, exitCode };
  }

  const api = () => ['--openchoreo-url', `${world.url}/`];
  const kubeconfig = () => ['--kubeconfig', world.kubeconfig];
  const store = () => [
    ...['--store-url', world.platform.storeUrl],
    ...['--store-token', world.platform.storeToken],
  ];

  it('reports no difference for an installation with the recorded answers', async () => {
    const cases = lifeOfASecret.filter(
      each => !findDifference(each, 'faithful'),
    );
    const checked = cases.filter(each => 'recorded' in each).length;
    const { stdout, stderr, exitCode } = await run(
      [...api(), ...kubeconfig(), ...store()],
      cases,
    );
    const [, namespace] = /^Namespace (\S+) on /.exec(stdout) ?? [];
    expect(stdout).toBe(
      `Namespace ${namespace} on ${world.url}/\n\n${checked} as recorded, 0 different\n`,
    );
    expect([stderr, exitCode]).toEqual(['', 0]);
    const { json } = await world.call('GET', '/api/v1/namespaces');
    expect(json.items.map(({ metadata }) => metadata?.name)).not.toContain(
      namespace,
    );
  });

  it('prints each answer that differs', async () => {
    const cases = tables.filter(({ title }) => /^the limit "/.test(title));
    const { stdout, exitCode } = await run(
      [...api(), ...kubeconfig(), ...store()],
      cases,
    );
    for (const { title, recorded } of cases) {
      expect(stdout).toContain(
        `\n${title}\n  recorded: ${JSON.stringify(recorded)}\n  observed: {`,
      );
    }
    expect(stdout).toMatch(
      new RegExp(`\n0 as recorded, ${cases.length} different\n$`),
    );
    expect(exitCode).toBe(1);
  });

  it('skips and counts cases that need more than the installation has', async () => {
    const cases: Case[] = (
      ['store', 'store', 'security', 'sre', 'disabled API'] as const
    ).map((need, index) => ({
      title: `case ${index}`,
      observe: async () => 'called',
      recorded: 'not called',
      needs: [need],
    }));
    const { stdout, exitCode } = await run([...api(), ...kubeconfig()], cases);
    expect(stdout.split('\n').slice(1)).toEqual([
      '',
      '0 as recorded, 0 different',
      '2 not checked, because they need --store-url',
      '1 not checked, because they need an API with security enabled',
      '1 not checked, because they need --role-token sre=… and security enabled',
      '1 not checked, because they need --disabled-url',
      '',
    ]);
    expect(exitCode).toBe(0);
  });

  it('rejects a token of an unknown role', async () => {
    const { stderr, exitCode } = await run([
      ...api(),
      ...kubeconfig(),
      ...['--role-token', 'boss=x'],
    ]);
    expect(stderr).toMatch(/--role-token .*one of these roles: admin, /);
    expect(exitCode).toBe('exit 1');
  });

  it("reports an installation that it can't reach", async () => {
    const { stderr, exitCode } = await run([
      ...api(),
      ...['--kubeconfig', '/nowhere'],
    ]);
    expect(stderr).toMatch(/^Can't compare: .*\/nowhere/);
    expect(stderr).toMatch(/Delete the namespaces conformance-\S+ and opench/);
    expect(exitCode).toBe(1);
  });

  it.each([
    ['--openchoreo-url <url>', kubeconfig],
    ['--kubeconfig <path>', api],
  ])('requires %s', async (flag, others) => {
    const { stderr, exitCode } = await run(others());
    expect(stderr).toBe(`error: required option '${flag}' not specified\n`);
    expect(exitCode).toBe('exit 1');
  });
});
