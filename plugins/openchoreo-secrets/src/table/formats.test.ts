import { formatAge } from './formatAge';
import { formatBytes } from './formatBytes';

it.each([
  ['2026-08-21T09:59:30Z', 'now'],
  ['2026-08-21T10:00:30Z', 'now'],
  ['2026-08-21T09:57:00Z', '3m'],
  ['2026-08-21T05:00:00Z', '5h'],
  ['2026-07-11T10:00:00Z', '41d'],
  ['2024-07-11T10:00:00Z', '2y'],
])('the age of %s is %s', (createdAt, age) => {
  const now = Date.parse('2026-08-21T10:00:00Z');
  expect(formatAge(createdAt, now, 'en')).toBe(age);
});

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1946, '1.9 KiB'],
  [1024 * 1024, '1 MiB'],
  [1024 * 1024 + 1, '1.00 MiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
