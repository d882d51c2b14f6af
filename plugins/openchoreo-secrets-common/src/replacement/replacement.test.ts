import {
  findReplacement,
  REPLACE_EVERY_LABEL,
  replaceEveryDays,
} from './replacement';

const every = (days: string) => ({ [REPLACE_EVERY_LABEL]: days });
const changed = '2026-08-01T12:00:00Z';

describe('replacement interval', () => {
  it.each([
    ['90', 90],
    ['3650', 3650],
    ['3651', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['90d', undefined],
    ['', undefined],
  ])('with the label %j is %j days', (label, days) => {
    expect(replaceEveryDays(every(label))).toBe(days);
  });

  it('is absent without the label', () => {
    expect(replaceEveryDays(undefined)).toBeUndefined();
    expect(replaceEveryDays({ team: '90' })).toBeUndefined();
  });
});

describe('next replacement', () => {
  const find = (now: string) =>
    findReplacement(every('30'), changed, Date.parse(now));

  it('is due after the interval', () => {
    expect(find('2026-08-01T12:00:00Z')).toEqual({
      dueAt: '2026-08-31T12:00:00.000Z',
      daysLeft: 30,
    });
    expect(find('2026-08-30T12:00:01Z')?.daysLeft).toBe(0);
  });

  it('is overdue after the due date', () => {
    expect(find('2026-08-31T12:00:00Z')?.daysLeft).toBe(0);
    expect(find('2026-08-31T12:00:01Z')?.daysLeft).toBe(-1);
  });

  it('is undefined without the label or the time of the last change', () => {
    expect(findReplacement({}, changed)).toBeUndefined();
    expect(findReplacement(every('30'), undefined)).toBeUndefined();
  });
});
