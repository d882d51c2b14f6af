import { valueHintMessages } from '@openchoreo-secrets/plugin-common';
import { OccWorld } from './__testUtils__/OccWorld';

const MARKER = 'planted-marker';
const dataPlane = ['-n', 'acme-corp', '--target-plane', 'DataPlane/dp-prod'];

describe('occ secret create errors and warnings:', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  const generic = (name: string, ...flags: string[]) =>
    world.occ(['secret', 'create', 'generic', name, ...dataPlane, ...flags]);

  it('rejects binary data', async () => {
    const bytes = Buffer.from(`${MARKER}\xff`, 'latin1');
    await world.writeFile('binary', bytes);
    const results = await Promise.all([
      generic('binary', '--from-file=binary'),
      world.occ(
        ['secret', 'create', 'generic', 'b', ...dataPlane, '--from-stdin=k'],
        { stdin: bytes },
      ),
      world.shell(
        `occ secret create generic b ${dataPlane.join(
          ' ',
        )} --from-literal="k=$(cat binary)"`,
      ),
    ]);
    for (const { code, stdout, stderr } of results) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain("isn't UTF-8 text");
      expect(stderr).not.toContain(MARKER);
    }
  });

  it.each([
    [`--from-literl=password=${MARKER}`, "unknown option '--from-literl'"],
    [`-p${MARKER}`, "unknown option '-p'"],
    [`--from-literal=${MARKER}`, '--from-literal takes KEY=VALUE'],
    [`--from-literal=k=x ${MARKER}`, 'too many arguments'],
    [`--from-literal=k=${MARKER} --prompt=k`, 'without a terminal'],
    [`--from-literal=k=${MARKER} --from-stdin=k`, "Key 'k' is given twice"],
    [`--from-literal=k/l=${MARKER}`, 'data["k/l"]: Use letters'],
    [`--from-file=k=${MARKER}`, "The file for key 'k' can't be read (ENOENT)"],
    ['--from-file=k=/dev/zero', "The file for key 'k' is larger than 1 MiB."],
    [`--from-literal=k=${MARKER} --label=a/b/c=d`, 'labels["a/b/c"]'],
    [`--from-literal=k=${MARKER} --label=a`, '--label takes KEY=VALUE'],
    [`--from-literal=k=${MARKER} --target-plane=dp`, 'takes Kind/Name'],
    [
      `--from-literal=k=${MARKER} --target-plane=P/x`,
      'Use one of the plane kinds',
    ],
    [
      `--from-literal=k=${MARKER} --target-plane=DataPlane/gone`,
      'target plane not found',
    ],
    [
      `--from-literal=k=${MARKER} --category=git`,
      'Allowed choices are generic',
    ],
    [`--from-literal=k=${MARKER} -n=A`, 'Use 1 to 63 lowercase letters'],
    [`--from-literal=k=${MARKER} -o=xml`, 'Allowed choices are table'],
    ['--dry-run', 'Add at least one key.'],
  ])('rejects %s without printing a value', async (flags, text) => {
    const { code, stdout, stderr } = await generic(
      'refused',
      ...flags.split(' '),
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Error: /);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain(MARKER);
  });

  it('rejects a name that is in use', async () => {
    const { code, stderr } = await generic(
      'db-creds',
      `--from-literal=k=${MARKER}`,
    );
    expect([code, stderr]).toEqual([1, 'Error: secret already exists\n']);
  });

  it('warns about Git credentials on a plane that builds do not use', async () => {
    const { stderr, code } = await generic(
      'lost',
      '--category=git-credentials',
      '--from-literal=password=x',
    );
    expect(code).toBe(0);
    expect(stderr).toContain('from the store of a workflow plane');
  });

  it('warns about new values of an update, not about existing ones', async () => {
    await generic('kept', '--from-literal=old= spaces ');
    const update = (flag: string) =>
      world.occ(['secret', 'update', 'kept', '-n=acme-corp', flag]);
    const label = await update('--label=team=payments');
    const value = await update('--from-literal=new=x ');
    expect([label.code, label.stderr]).toEqual([0, '']);
    expect([value.code, value.stderr]).toEqual([
      0,
      `Warning: data["new"]: ${valueHintMessages.surroundingSpaces}\n`,
    ]);
  });
});
