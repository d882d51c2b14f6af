import { PollPace } from './PollPace';

const pulled = { states: ['pulled'], isUnderWay: false };
const pulling = { states: ['pulling'], isUnderWay: true };

describe('the pace of asking', () => {
  let pace: PollPace;
  const intervals = (answer: typeof pulled, reads: number) =>
    Array.from({ length: reads }, () => {
      pace.note(answer);
      return pace.intervalMs;
    });

  beforeEach(() => {
    pace = new PollPace();
  });

  it('slows down while nothing changes, to a minute', () => {
    expect(intervals(pulled, 6)).toEqual([
      15_000, 30_000, 60_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('is quick while something is under way, for three times as long as it takes', () => {
    const told = intervals(pulling, 18);
    expect(new Set(told.slice(0, 15))).toEqual(new Set([3_000]));
    expect(told.slice(15)).toEqual([15_000, 30_000, 60_000]);
  });

  it('begins anew when an answer is another one', () => {
    intervals(pulled, 5);
    expect(intervals({ ...pulled, states: ['failed'] }, 1)).toEqual([15_000]);
  });

  it('is quick again as soon as something has happened', () => {
    intervals(pulled, 5);
    pace.hurry();
    expect(pace.intervalMs).toBe(3_000);
  });
});
