import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { OccWorld } from './__testUtils__/OccWorld';

const MARKER = 'planted-märker with a space';

describe('prompt', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  /** Runs occ in a terminal, answers each prompt in turn, and returns the terminal output. */
  const runAtTerminal = async (
    args: string[],
    answers: [question: string, answer: string][],
  ) => {
    const command = [process.execPath, world.bin, ...args]
      .map(part => `'${part}'`)
      .join(' ');
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      env: world.environment,
    });
    const exit = once(child, 'exit');
    let shown = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      shown += chunk;
      if (answers.length > 0 && shown.includes(answers[0][0])) {
        child.stdin.write(`${answers.shift()?.[1]}\r`);
      }
    }
    const [code] = await exit;
    return { shown, code };
  };

  const create = [
    ...['secret', 'create', 'generic', 'asked', '-n', 'acme-corp'],
    ...['--target-plane', 'DataPlane/dp-prod'],
  ];

  it('stores the typed value without showing it', async () => {
    const { shown, code } = await runAtTerminal(
      [...create, '--prompt', 'first', '--prompt', 'second'],
      [
        ["key 'first'", MARKER],
        ["key 'second'", 'other'],
      ],
    );
    expect([code, shown]).toEqual([
      0,
      expect.stringContaining("Secret 'asked' created"),
    ]);
    expect(shown).not.toMatch(/planted|other/);
    await world.awaitStore('acme-corp/generic/asked', {
      first: MARKER,
      second: 'other',
    });
  });

  it('can be canceled without creating a secret', async () => {
    const { shown, code } = await runAtTerminal(
      [...create.with(3, 'refused'), '--prompt', 'first'],
      [["key 'first'", 'x\u0003']],
    );
    expect(code).toBe(1);
    expect(shown).toContain('Canceled. Nothing was changed.');
    const get = await world.occ(['secret', 'get', 'refused', '-n=acme-corp']);
    expect(get.stderr).toBe('Error: secret not found\n');
  });

  it('confirms before deleting a secret', async () => {
    const remove = ['secret', 'delete', 'db-creds', '-n', 'acme-corp'];
    const question = `Delete db-creds ${world.place}? [y/N]`;
    const refused = await runAtTerminal(remove, [[question, 'n']]);
    expect(refused.code).toBe(1);
    expect(refused.shown).toContain('Canceled. Nothing was changed.');
    const { code } = await world.occ(remove.with(1, 'get'));
    expect(code).toBe(0);

    const confirmed = await runAtTerminal(remove, [[question, 'y']]);
    expect(confirmed.code).toBe(0);
    expect(confirmed.shown).toContain(
      `Secret 'db-creds' deleted ${world.place}`,
    );
  });
});
