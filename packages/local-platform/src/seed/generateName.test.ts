import {
  generateName,
  MAX_NAMESPACE_NAME,
  MAX_OBJECT_NAME,
} from './generateName';

describe('generateName', () => {
  it.each([
    [
      MAX_NAMESPACE_NAME,
      ['dp', 'default', 'default', 'development'],
      'dp-default-default-development-f8e58905',
    ],
    [
      MAX_NAMESPACE_NAME,
      ['dp', 'acme-corp', 'online-store', 'production'],
      'dp-acme-corp-online-store-production-ab4c2651',
    ],
    [
      MAX_OBJECT_NAME,
      ['reading-list', 'development'],
      'reading-list-development-da43f79c',
    ],
  ])('matches OpenChoreo with limit %d for %j', (...args) => {
    const [limit, parts, name] = args;
    expect(generateName(limit, parts)).toBe(name);
  });

  it('keeps truncated names within the limit and distinct', () => {
    const [a, b] = ['a', 'b'].map(end =>
      generateName(MAX_NAMESPACE_NAME, ['dp', 'x'.repeat(80) + end]),
    );
    expect(a.length).toBeLessThanOrEqual(MAX_NAMESPACE_NAME);
    expect(a).not.toBe(b);
  });

  it('depends on the extra hash input', () => {
    const name = (extra: string) => generateName(253, ['checkout'], extra);
    expect(name('one')).not.toBe(name('two'));
  });
});
