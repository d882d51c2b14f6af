import { PollPace } from './PollPace';

const pulled = { states: ['pulled'], isUnderWay: false };
const pulling = { states: ['pulling'], isUnderWay: true };

describe('PollPace', () => {
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

  it('is quick during a sync, for three times its usual duration', () => {
    const delays = intervals(pulling, 18);
    expect(new Set(delays.slice(0, 15))).toEqual(new Set([3_000]));
    expect(delays.slice(15)).toEqual([15_000, 30_000, 60_000]);
  });

  it('starts again when an answer changes', () => {
    intervals(pulled, 5);
    expect(intervals({ ...pulled, states: ['failed'] }, 1)).toEqual([15_000]);
  });

  it('is quick again after a change', () => {
    intervals(pulled, 5);
    pace.hurry();
    expect(pace.intervalMs).toBe(3_000);
  });
});
