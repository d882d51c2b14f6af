import fc from 'fast-check';
import { damaged, fuzz } from '../testUtils/fuzz';
import {
  MAX_ENV_VARIABLES,
  parseDotenv,
  parseKubectlEnvFile,
  readPastedKey,
} from '.';

const valuesOf = (text: string, parse = parseDotenv) =>
  parse(text).entries.map(({ name, value }) => [name, value]);
const problemsOf = (text: string, parse = parseDotenv) =>
  parse(text).problems.map(({ line, code }) => [line, code]);

describe('parseDotenv', () => {
  it('supports quotes, export, comments, and multi-line values', () => {
    expect(
      valuesOf(
        [
          '# of the shop',
          'PLAIN=abc # with a comment',
          "SINGLE='a # b'",
          'DOUBLE="x\\ny"',
          'export EXPORTED=yes',
          'EMPTY=',
          'KEY="-----BEGIN-----',
          'INNER=1',
          '-----END-----" # after',
          'URL=https://example.com/?a=b',
          'YAML: value',
        ].join('\r\n'),
      ),
    ).toEqual([
      ['PLAIN', 'abc'],
      ['SINGLE', 'a # b'],
      ['DOUBLE', 'x\ny'],
      ['EXPORTED', 'yes'],
      ['EMPTY', ''],
      ['KEY', '-----BEGIN-----\nINNER=1\n-----END-----'],
      ['URL', 'https://example.com/?a=b'],
      ['YAML', 'value'],
    ]);
  });

  it('removes comments after white space only, and reports them', () => {
    const { entries, problems } = parseDotenv(
      'A=S3cr3t!#2024\nB=#FF0000\nC=https://x.example/login#done\nD=abc # note\n',
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ value, comment }) => [value, comment])).toEqual([
      ['S3cr3t!#2024', undefined],
      ['#FF0000', undefined],
      ['https://x.example/login#done', undefined],
      ['abc', '# note'],
    ]);
  });

  it('resolves escapes in double quotes', () => {
    const json = { type: 'service_account', key: 'a\nb\\c"d' };
    const quoted = JSON.stringify(JSON.stringify(json));
    const [[, account]] = valuesOf(`ACCOUNT=${quoted}`);
    expect(JSON.parse(account)).toEqual(json);
    expect(valuesOf('A="say \\"hi\\" to them"\nB="\\d"\nC=\'\\n\'')).toEqual([
      ['A', 'say "hi" to them'],
      ['B', '\\d'],
      ['C', '\\n'],
    ]);
  });

  it("reports each line that isn't a variable, and keeps the others", () => {
    const text =
      'GOOD=1\nDB PASSWORD=x\nSCHLÜSSEL=x\nteam/token=x\nJUSTWORD\n=x\nLAST=2\n';
    expect(problemsOf(text)).toEqual([
      [2, 'keyCharacters'],
      [3, 'keyCharacters'],
      [4, 'keyCharacters'],
      [5, 'notUnderstood'],
      [6, 'notUnderstood'],
    ]);
    expect(valuesOf(text)).toEqual([
      ['GOOD', '1'],
      ['LAST', '2'],
    ]);
  });

  it('reports unclosed quotes and text after quotes', () => {
    const text = 'A="abc\nB="def"\nC="x" y\nD=\'z\n';
    expect(problemsOf(text)).toEqual([
      [1, 'quoteNotClosed'],
      [3, 'textAfterQuote'],
      [4, 'quoteNotClosed'],
    ]);
    expect(valuesOf(text)).toEqual([['B', 'def']]);
  });

  it('counts the lines of multi-line values', () => {
    expect(parseDotenv('A="x\ny"\n\nB=1\nWORD').entries).toMatchObject([
      { name: 'A', line: 1 },
      { name: 'B', line: 4 },
    ]);
    expect(problemsOf('A="x\ny"\n\nB=1\nWORD')).toEqual([[5, 'notUnderstood']]);
  });

  it('uses the last of duplicate variables and marks it', () => {
    expect(parseDotenv('A=1\nB=2\nA=3\n').entries).toMatchObject([
      { name: 'A', value: '3', isRepeated: true },
      { name: 'B', value: '2', isRepeated: false },
    ]);
  });

  it('ignores a byte order mark', () => {
    expect(valuesOf('\ufeffA=1')).toEqual([['A', '1']]);
  });
});

describe('parseKubectlEnvFile', () => {
  // kubectl 1.32 stores these values for the same files.
  it.each<[string, [string, string][]]>([
    [
      'A=1\nB= two # c\n  C="q"\n',
      [
        ['A', '1'],
        ['B', ' two # c'],
        ['C', '"q"'],
      ],
    ],
    [
      'A=1\r\nB=2\r\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['\ufeffA=1\n', [['A', '1']]],
    ['\u00a0A=1\n', [['A', '1']]],
    ['\n\n  # c\n\tT=\tx \n', [['T', '\tx ']]],
    ['a..b-c.d=x\n', [['a..b-c.d', 'x']]],
    ['A=a=b\n', [['A', 'a=b']]],
    ['A=1\rB=2\n', [['A', '1\rB=2']]],
    ['A=\n', [['A', '']]],
    ['FOO\n', [['FOO', 'from the environment']]],
    ['', []],
  ])('reads %j like kubectl', (text, values) => {
    const { entries, problems } = parseKubectlEnvFile(text, {
      FOO: 'from the environment',
    });
    expect(problems).toEqual([]);
    expect(entries.map(({ name, value }) => [name, value])).toEqual(values);
  });

  it.each([
    ['DB PASSWORD=x\n', 1, 'keyCharacters'],
    ['# c\nexport A=1\n', 2, 'keyCharacters'],
    ['A=1\nA=2\n', 2, 'repeated'],
    ['=x\n', 1, 'keyCharacters'],
    ['1A=x\n', 1, 'keyCharacters'],
    ['..a=x\n', 1, 'keyCharacters'],
    ['A =x\n', 1, 'keyCharacters'],
    ['A=1\n\ufeffB=2\n', 2, 'keyCharacters'],
    ['BAR\n', 1, 'notInEnvironment'],
    ['no variable\n', 1, 'notUnderstood'],
  ])('rejects %j at line %d (%s)', (text, line, code) => {
    expect(problemsOf(text, parseKubectlEnvFile)).toEqual([[line, code]]);
  });
});

describe('.env parsers with arbitrary text', () => {
  const texts = damaged(
    ['A=1\nexport B="x\\n\\"y" # c\nC=\'z\'\n', 'A="x\ny"\nB=`z`\n'],
    [
      '"',
      "'",
      '`',
      '\\',
      '#',
      ' #',
      '=',
      '\n',
      '\r',
      'export ',
      ': ',
      '\ufeff',
    ],
  );

  it('classify each line as a variable, empty, a comment, or a problem', () =>
    fuzz(texts, text => {
      const single = text.replace(/["'`]/g, '');
      const { entries, problems } = parseDotenv(single);
      const lines = single
        .replace(/^\ufeff/, '')
        .split(/\r\n?|\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
      const repeated = lines.length - entries.length - problems.length;
      expect(repeated).toBeGreaterThanOrEqual(0);
      expect(repeated > 0).toBe(entries.some(({ isRepeated }) => isRepeated));
    }));

  it('read back double-quoted values unchanged', () =>
    fuzz(fc.string({ unit: 'binary' }), value => {
      const text = value.replace(/\p{Surrogate}/gu, '').replace(/\r/g, '');
      const quoted = text.replace(/[\\"]/g, '\\$&');
      expect(valuesOf(`A="${quoted}"\n`)).toEqual([['A', text]]);
    }));

  it('read back kubectl values unchanged', () =>
    fuzz(
      fc.dictionary(
        fc.stringMatching(/^[A-Za-z_][\w.-]{0,12}$/),
        fc.string({ unit: 'binary' }).map(it => it.replace(/[\r\n]/g, '')),
        { noNullPrototype: true },
      ),
      variables => {
        const expected = Object.entries(variables);
        const text = expected.map(([key, value]) => `${key}=${value}\n`);
        expect(valuesOf(text.join(''), parseKubectlEnvFile)).toEqual(expected);
      },
    ));

  it('limit the number of variables and read long files to the end', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `K${index}=1`);
    for (const parse of [parseDotenv, parseKubectlEnvFile]) {
      const { entries, problems } = parse(many.join('\n'));
      expect(entries).toHaveLength(MAX_ENV_VARIABLES);
      expect(problems).toMatchObject([{ code: 'tooMany' }]);
      expect(valuesOf(`${'\n'.repeat(40_000)}A=1`, parse)).toEqual([
        ['A', '1'],
      ]);
    }
    expect(problemsOf('A="\\"\n'.repeat(20_000)).length).toBeGreaterThan(0);
  });
});

describe('text pasted into a key field', () => {
  it('is split at the equals sign', () => {
    expect(readPastedKey(' export TOKEN="a b"\n')).toEqual({
      kind: 'variable',
      key: 'TOKEN',
      value: 'a b',
    });
  });

  it('is offered for import if it contains several variables', () => {
    expect(readPastedKey('A=1\nB=2')).toEqual({ kind: 'envFile', count: 2 });
  });

  it.each(['token', 'a b=c', 'two words', '', 'c2VjcmV0==', 'KEY='])(
    'is used as the key: %j',
    text => {
      expect(readPastedKey(text)).toBeUndefined();
    },
  );
});
