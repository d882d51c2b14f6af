import { judgeValidity } from './keyFacts';

describe('judgeValidity', () => {
  const certificate = {
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2026-12-31T00:00:00.000Z',
  };

  it.each([
    ['2025-12-31', 'notYetValid'],
    ['2026-06-01', 'valid'],
    ['2026-12-10', 'expiring'],
    ['2027-01-01', 'expired'],
  ])('on %s is: %s', (day, expected) => {
    expect(judgeValidity(certificate, Date.parse(day))).toBe(expected);
  });
});
