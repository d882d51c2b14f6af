import { parseEnvFile } from './parseEnvFile';

const read = async (text: string) =>
  (await parseEnvFile(text)).map(({ name, value }) => [name, value]);

describe('a .env file', () => {
  it('has quotes, exports, comments and values of several lines', async () => {
    expect(
      await read(
        [
          '# of the shop',
          'PLAIN=abc # with a comment',
          "SINGLE='a # b'",
          'DOUBLE="x\\ny"',
          'export EXPORTED=yes',
          'EMPTY=',
          'KEY="-----BEGIN-----',
          'INNER=1',
          '-----END-----"',
          'URL=https://example.com/?a=b',
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
    ]);
  });

  it('counts the last of those that are there twice, and says so', async () => {
    expect(await parseEnvFile('A=1\nB=2\nA=3\nC="x\nB=9\ny"\n#A=4\n')).toEqual([
      { name: 'A', value: '3', isRepeated: true },
      { name: 'B', value: '2', isRepeated: false },
      { name: 'C', value: 'x\nB=9\ny', isRepeated: false },
    ]);
  });

  it('may begin with a byte order mark', async () => {
    expect(await read('\ufeffA=1')).toEqual([['A', '1']]);
  });

  it('may be empty', async () => {
    expect(await read('just words\n')).toEqual([]);
  });
});
