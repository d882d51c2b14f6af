import { formatAge } from './duration';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatAge', () => {
  it.each([
    [0, '0s'],
    [119_000, '119s'],
    [2 * MINUTE, '2m'],
    [3 * MINUTE + 20_000, '3m20s'],
    [179 * MINUTE, '179m'],
    [7 * HOUR + 5 * MINUTE, '7h5m'],
    [47 * HOUR, '47h'],
    [2 * DAY + 5 * HOUR, '2d5h'],
    [400 * DAY, '400d'],
    [3 * 365 * DAY + 40 * DAY, '3y40d'],
  ])('formats %i ms as %s', (milliseconds, text) => {
    expect(formatAge(milliseconds)).toBe(text);
  });
});
