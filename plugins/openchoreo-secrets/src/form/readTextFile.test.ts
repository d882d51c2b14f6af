import { readTextFile } from './readTextFile';

const read = (content: BlobPart) => readTextFile(new File([content], 'f'));

describe('a file', () => {
  it.each(['a', 'a\r\nb\r\n', '\ufeffBOM', 'grün 🔑', '\u0000'])(
    'with the text %j is read as it is',
    async text => {
      expect(await read(text)).toEqual({ name: 'f', text });
    },
  );

  it.each([
    ['DER', [0x30, 0x82, 0x01, 0x0a]],
    ['half a character', [0xf0, 0x9f]],
  ])('in %s is refused as binary', async (_, bytes) => {
    expect(await read(new Uint8Array(bytes))).toEqual({
      name: 'f',
      problem: 'binaryFile',
    });
  });

  it('in a format that can be converted is named', async () => {
    expect(await read(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toMatchObject({
      problem: 'binaryFile',
      recognized: { code: 'fileUtf16' },
    });
  });

  it('that is a folder is refused instead of failing all others', async () => {
    const folder = new File([], 'certs');
    folder.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    expect(await readTextFile(folder)).toEqual({
      name: 'certs',
      problem: 'unreadableFile',
    });
  });

  it('may have 1 MiB, not a byte more, and not none', async () => {
    const most = 'x'.repeat(1024 * 1024);
    expect(await read(most)).toEqual({ name: 'f', text: most });
    expect(await read(`${most}x`)).toEqual({ name: 'f', problem: 'largeFile' });
    expect(await read('')).toEqual({ name: 'f', problem: 'emptyFile' });
  });
});
