import {
  badInputs,
  messagePattern,
  notedInputs,
  type BadInput,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockCreateSecret, runInProcess } from './__testUtils__/inProcess';

/** Whether the CLI can read the input from files: UTF-8 text up to 1 MiB with a key. */
const canBeGiven = ({ where, path, code, data }: BadInput) =>
  where !== 'form' &&
  path.startsWith('/data') &&
  data.every(([key]) => key !== '') &&
  !(code === 'dataTooLarge' && data.length === 1) &&
  code !== 'valueNotText';

describe('occ secret create', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'occ-inputs-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  beforeEach(() => mockCreateSecret.mockClear());

  /** Passes each value in a file, byte for byte. */
  const create = async (
    secret: Pick<BadInput, 'type' | 'category' | 'data'>,
  ) => {
    const files = await Promise.all(
      secret.data.map(async ([key, value], index) => {
        const path = join(folder, String(index));
        await writeFile(path, value);
        return `--from-file=${key}=${path}`;
      }),
    );
    return runInProcess([
      ...['secret', 'create', 'generic', 'entered', '-n=acme-corp'],
      '--target-plane=ClusterWorkflowPlane/default',
      ...[`--type=${secret.type}`, `--category=${secret.category}`, ...files],
    ]);
  };

  it.each(badInputs.filter(canBeGiven))(
    "rejects with the portal's message: $type with $title",
    async input => {
      const { code, stdout, stderr } = await create(input);
      expect([code, stdout]).toEqual([1, '']);
      const reason = stderr.trimEnd().split('\n').at(-1);
      expect(reason?.replace(/^.*?\w\S*: /, '')).toMatch(
        messagePattern(input.code),
      );
      expect(mockCreateSecret).not.toHaveBeenCalled();
    },
  );

  it.each(notedInputs)(
    'stores the values and warns on standard error: $type with $title',
    async ({ note, data, ...secret }) => {
      const result = await create({
        ...secret,
        data: Object.entries(data),
      });
      expect(mockCreateSecret.mock.calls).toEqual([
        ['acme-corp', expect.objectContaining({ data })],
      ]);
      const message = note && messagePattern(note[1]).source.slice(1, -1);
      const warning = note
        ? `^Warning: data\\["${note[0]}"\\]: ${message}\n$`
        : '^$';
      expect(result).toEqual({
        code: 0,
        stdout: "Secret 'entered' created in acme-corp on http://localhost\n",
        stderr: expect.stringMatching(new RegExp(warning)),
      });
    },
  );
});
