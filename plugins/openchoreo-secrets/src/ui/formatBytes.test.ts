import { formatBytes } from './formatBytes';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1946, '1.9 KiB'],
  [1024 * 1024, '1 MiB'],
  [1024 * 1024 + 1, '1.00 MiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
