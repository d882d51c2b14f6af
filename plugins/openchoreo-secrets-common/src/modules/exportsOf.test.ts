import { exportsOf } from './exportsOf';

describe('exportsOf', () => {
  it('returns named exports from a bundler', () => {
    expect(exportsOf({ rules: 1 })).toEqual({ rules: 1 });
  });

  it('returns the default export that Node creates for CommonJS', () => {
    expect(exportsOf<object>({ default: { rules: 1 } })).toEqual({ rules: 1 });
  });
});
