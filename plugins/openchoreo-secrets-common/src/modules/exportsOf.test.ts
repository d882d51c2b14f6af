import { exportsOf } from './exportsOf';

describe('the exports of an imported module', () => {
  it('are found as a bundler gives them', () => {
    expect(exportsOf({ rules: 1 })).toEqual({ rules: 1 });
  });

  it('are found as Node gives them', () => {
    expect(exportsOf<object>({ default: { rules: 1 } })).toEqual({ rules: 1 });
  });
});
