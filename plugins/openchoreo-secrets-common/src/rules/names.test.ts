import { validateSecretName, validateSecretNamespace } from './names';

const codesOf = (name: string) =>
  validateSecretName(name).map(({ path, code }) => [path, code]);

describe('secret name rules', () => {
  it.each(['db-creds', 'a', '0', 'a.b', 'payments.api-2', 'a'.repeat(253)])(
    'accept %s',
    name => {
      expect(validateSecretName(name)).toEqual([]);
    },
  );

  it.each([
    ['', 'nameRequired'],
    ['a'.repeat(254), 'nameTooLong'],
    ['payments..api', 'nameEmptyPart'],
    ['.api', 'nameEmptyPart'],
    ['api.', 'nameEmptyPart'],
    ['Payments', 'nameCharacters'],
    ['pay_ments', 'nameCharacters'],
    ['-api', 'nameCharacters'],
    ['api-', 'nameCharacters'],
    ['a.-b', 'nameCharacters'],
    ['../secrets', 'nameEmptyPart'],
    ['a/b', 'nameCharacters'],
    ['a%2fb', 'nameCharacters'],
    ['a b', 'nameCharacters'],
    ['a\n', 'nameCharacters'],
    ['grün', 'nameCharacters'],
  ])('reject %j (%s)', (name, code) => {
    expect(codesOf(name)).toEqual([['/name', code]]);
  });

  it('report the length of a name that is too long', () => {
    expect(validateSecretName('a'.repeat(300))[0].params).toEqual({
      max: 253,
      length: 300,
    });
  });
});

describe('namespace rules', () => {
  it("leave room for OpenChoreo's prefix", () => {
    expect(validateSecretNamespace('a'.repeat(49))).toEqual([]);
    expect(validateSecretNamespace('a'.repeat(50))).toMatchObject([
      { code: 'namespaceTooLong' },
    ]);
  });

  it.each(['', 'a.b', 'A', '..', 'a/b', 'a'.repeat(64)])(
    'reject %j',
    namespace => {
      expect(validateSecretNamespace(namespace)).toMatchObject([
        { path: '/namespace', code: 'namespaceInvalid' },
      ]);
    },
  );
});
