import { findExpiry } from './certificateReader';

const certificate = (subject: string, notAfter: string) => ({
  key: 'tls.crt',
  subject,
  issuer: 'CN=issuer',
  subjectAlternativeNames: [],
  notBefore: '2026-01-01T00:00:00Z',
  notAfter,
});

const now = Date.parse('2026-11-24T12:00:00Z');

it.each([
  ['2026-12-01T12:00:00Z', 7],
  ['2026-12-01T11:59:59Z', 6],
  ['2026-11-24T12:00:01Z', 0],
  ['2026-11-24T11:59:59Z', -1],
])('a certificate until %s has %d days left', (notAfter, daysLeft) => {
  const chain = [certificate('CN=shop', notAfter)];
  expect(findExpiry(chain, now)).toEqual({
    subject: 'CN=shop',
    notAfter,
    daysLeft,
  });
});

it('a chain expires with its first certificate', () => {
  const chain = [
    certificate('CN=shop', '2027-06-01T00:00:00Z'),
    certificate('CN=intermediate', '2026-11-30T00:00:00Z'),
  ];
  expect(findExpiry(chain, now)).toMatchObject({ subject: 'CN=intermediate' });
});

it('finds no expiry without certificates', () => {
  expect(findExpiry([], now)).toBeUndefined();
});
