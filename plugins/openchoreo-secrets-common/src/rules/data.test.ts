import {
  MAX_SECRET_BYTES,
  utf8Length,
  validateDataKey,
  validateDataSize,
  validateDataValue,
} from './data';

describe('key rules', () => {
  it.each(['password', '.dockerconfigjson', 'tls.crt', 'A_B-c.9', 'a..b'])(
    'accept %s',
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
  ])('reject %j (%s)', (key, code) => {
    expect(validateDataKey(key)).toMatchObject([{ code }]);
  });
});

describe('value rules', () => {
  it.each(['x', ' ', '\r\n', '\u0000', '\ufeffBOM', '🔑', 'é'.repeat(10)])(
    'accept %j',
    value => {
      expect(validateDataValue('key', value)).toEqual([]);
    },
  );

  it('reject an empty value, as OpenChoreo does', () => {
    expect(validateDataValue('key', '')).toMatchObject([
      { path: '/data/key', code: 'valueRequired' },
    ]);
  });

  it.each(['\ud800', 'a\udc00b', '\udc00\ud800'])(
    'reject unpaired surrogates, which UTF-8 cannot encode',
    value => {
      expect(validateDataValue('key', value)).toMatchObject([
        { code: 'valueNotText' },
      ]);
    },
  );
});

describe('size limit of all values', () => {
  it('is 1 MiB', () => {
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

  it('counts UTF-8 bytes', () => {
    for (const text of ['', 'abc', 'é', '€', '🔑', 'a\u0000ü€🔑\r\n']) {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
    }
  });
});
