import { validateLabel } from './labels';

describe('label rules', () => {
  it.each([
    ['team', 'payments'],
    ['team', ''],
    ['example.com/team', 'Payments_2.0'],
    ['a'.repeat(63), 'b'.repeat(63)],
  ])('accept %s=%s', (key, value) => {
    expect(validateLabel(key, value)).toEqual([]);
  });

  it.each([
    ['', '', 'labelKeyRequired'],
    ['openchoreo.dev/managed-by', 'me', 'labelKeyReserved'],
    ['openchoreo.dev/secret-type', 'generic', 'labelKeyReserved'],
    ['openchoreo.dev/other', 'x', 'labelKeyReserved'],
    ['a b', 'x', 'labelKeyInvalid'],
    ['/team', 'x', 'labelKeyInvalid'],
    ['team/', 'x', 'labelKeyInvalid'],
    ['Example.com/team', 'x', 'labelKeyInvalid'],
    ['a/b/c', 'x', 'labelKeyInvalid'],
    ['a'.repeat(64), 'x', 'labelKeyInvalid'],
    ['-team', 'x', 'labelKeyInvalid'],
    ['__proto__', 'x', 'labelKeyInvalid'],
    ['team', 'two words', 'labelValueInvalid'],
    ['team', '-x', 'labelValueInvalid'],
    ['team', 'b'.repeat(64), 'labelValueInvalid'],
  ])('reject %j=%j (%s)', (key, value, code) => {
    expect(validateLabel(key, value)).toMatchObject([{ code }]);
  });

  it('identify the label by a JSON pointer with an escaped slash', () => {
    expect(validateLabel('openchoreo.dev/x', '')[0].path).toBe(
      '/labels/openchoreo.dev~1x',
    );
  });
});
