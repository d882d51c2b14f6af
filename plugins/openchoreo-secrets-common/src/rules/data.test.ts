import {
  MAX_SECRET_BYTES,
  utf8Length,
  validateDataKey,
  validateDataSize,
  validateDataValue,
} from './data';

describe('a key', () => {
  it.each(['password', '.dockerconfigjson', 'tls.crt', 'A_B-c.9', 'a..b'])(
    'may be %s',
    key => {
      expect(validateDataKey(key)).toEqual([]);
    },
  );

  it.each([
    ['', 'keyRequired'],
    ['a b', 'keyCharacters'],
    ['a/b', 'keyCharacters'],
    ['schlüssel', 'keyCharacters'],
    ['a\n', 'keyCharacters'],
    ['.', 'keyDots'],
    ['..', 'keyDots'],
    ['..data', 'keyDots'],
    ['__proto__', 'keyReserved'],
    ['k'.repeat(254), 'keyTooLong'],
  ])('may not be %j (%s)', (key, code) => {
    expect(validateDataKey(key)).toMatchObject([{ code }]);
  });
});

describe('a value', () => {
  it.each(['x', ' ', '\r\n', '\u0000', '\ufeffBOM', '🔑', 'é'.repeat(10)])(
    'may be %j',
    value => {
      expect(validateDataValue('key', value)).toEqual([]);
    },
  );

  it('may not be empty, because OpenChoreo refuses that', () => {
    expect(validateDataValue('key', '')).toMatchObject([
      { path: '/data/key', code: 'valueRequired' },
    ]);
  });

  it.each(['\ud800', 'a\udc00b', '\udc00\ud800'])(
    'may not hold half a character, which UTF-8 cannot carry',
    value => {
      expect(validateDataValue('key', value)).toMatchObject([
        { code: 'valueNotText' },
      ]);
    },
  );
});

describe('all values together', () => {
  it('may have 1 MiB and not a byte more', () => {
    const half = 'x'.repeat(MAX_SECRET_BYTES / 2);
    expect(validateDataSize([half, half])).toEqual([]);
    expect(validateDataSize([half, half, 'x'])).toMatchObject([
      {
        path: '/data',
        code: 'dataTooLarge',
        params: { size: '1048577 bytes' },
      },
    ]);
  });

  it('are counted in bytes of UTF-8', () => {
    for (const text of ['', 'abc', 'é', '€', '🔑', 'a\u0000ü€🔑\r\n']) {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
    }
  });
});
