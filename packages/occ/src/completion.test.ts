import { OccWorld } from './__testUtils__/OccWorld';

describe('completion', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
    await world.shell(
      `occ config controlplane add acme --url ${world.url}
       occ config context add acme --controlplane acme --namespace acme-corp`,
    );
  });

  afterAll(() => world.stop());

  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async shell => {
    const { stdout, stderr, code } = await world.occProcess([
      'completion',
      shell,
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`# ${shell} completion for occ`);
  });

  it('prints a valid bash script', async () => {
    const { stdout, stderr, code } = await world.shell(
      'source <(occ completion bash); complete -p occ',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('complete -F');
  });

  it.each([
    [['secret', ''], 'create get list update copy delete help'],
    [['secret', 'cr'], 'create'],
    [['secret', 'list', '-o', ''], 'name table wide yaml json'],
  ])(
    'completes %j in bash without the bash-completion package',
    async (words, offered) => {
      const { stdout, stderr } = await world.shell(
        [
          'source <(occ completion bash)',
          // compopt works only during completion.
          'compopt() { :; }',
          `COMP_WORDS=(occ ${words.map(word => `"${word}"`).join(' ')})`,
          `COMP_CWORD=${words.length}`,
          '$(complete -p occ | sed "s/.*-F \\([^ ]*\\) .*/\\1/")',
          'echo "${COMPREPLY[@]}"',
        ].join('\n'),
      );
      expect(stderr).toBe('');
      expect(stdout.trim().split(' ').sort()).toEqual(
        offered.split(' ').sort(),
      );
    },
  );

  it.each([
    [
      ['secret', ''],
      ['create', 'get', 'list', 'update', 'copy', 'delete'],
    ],
    [
      ['secret', 'create', ''],
      ['generic', 'docker-registry', 'tls'],
    ],
    [['secret', 'create', 'generic', '--from'], ['--from-literal']],
    [
      ['secret', 'list', '-o', ''],
      ['table', 'yaml', 'json'],
    ],
    [
      ['secret', 'create', 'generic', '--category', ''],
      ['generic', 'git-credentials'],
    ],
    [
      ['secret', 'get', ''],
      ['db-creds', 'github-pat'],
    ],
    [['secret', 'delete', '-n', 'acme-corp', 'db'], ['db-creds']],
    [['secret', 'copy', ''], ['db-creds']],
    [['secretreference', 'get', '--namespace', 'acme-corp', ''], ['db-creds']],
  ])('of %j suggests %j', async (words, offered) => {
    const { stdout } = await world.occProcess([
      ...['--context', 'acme', 'complete', '--', ...words],
    ]);
    for (const word of offered) {
      expect(stdout.split(/\s/)).toContain(word);
    }
  });
});
