import { readTextFile } from './readTextFile';

const read = (content: BlobPart) => readTextFile(new File([content], 'f'));

describe('readTextFile', () => {
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

  it('names a format that can be converted', async () => {
    expect(await read(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toMatchObject({
      problem: 'binaryFile',
      recognized: { code: 'fileUtf16' },
    });
  });

  it('refuses a folder without failing the other files', async () => {
    const folder = new File([], 'certs');
    folder.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    expect(await readTextFile(folder)).toEqual({
      name: 'certs',
      problem: 'unreadableFile',
    });
  });

  it('takes up to 1 MiB, and no empty file', async () => {
    const most = 'x'.repeat(1024 * 1024);
    expect(await read(most)).toEqual({ name: 'f', text: most });
    expect(await read(`${most}x`)).toEqual({ name: 'f', problem: 'largeFile' });
    expect(await read('')).toEqual({ name: 'f', problem: 'emptyFile' });
  });
});
