import { generateValue } from './generateValue';

describe('generateValue', () => {
  it('has the requested length and alphabet', () => {
    expect(generateValue(64, 'hexadecimal')).toMatch(/^[0-9a-f]{64}$/);
    expect(generateValue(32, 'alphanumeric')).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(generateValue(500, 'symbols')).toMatch(/[!#$%&@]/);
  });

  it('returns a different value each time', () => {
    expect(generateValue(32, 'alphanumeric')).not.toBe(
      generateValue(32, 'alphanumeric'),
    );
  });

  it('uses all characters equally often', () => {
    const counts = new Map<string, number>();
    for (const char of generateValue(62_000, 'alphanumeric')) {
      counts.set(char, (counts.get(char) ?? 0) + 1);
    }
    expect(counts.size).toBe(62);
    // 1,000 each on average; six standard deviations are about 190.
    for (const count of counts.values()) {
      expect(Math.abs(count - 1_000)).toBeLessThan(250);
    }
  });
});
