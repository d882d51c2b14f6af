import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import { RelativeTime } from './time';

describe('RelativeTime', () => {
  const now = Date.parse('2026-08-21T10:00:00Z');

  beforeEach(() => {
    jest.useFakeTimers({ now, doNotFake: ['queueMicrotask'] });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function show(time: string, style: 'age' | 'ago'): Promise<void> {
    renderInTestApp(<RelativeTime time={time} style={style} />);
    await act(() => jest.advanceTimersByTimeAsync(100));
  }

  it.each([
    ['2026-08-21T09:59:30Z', 'age', 'Now'],
    ['2026-08-21T10:00:30Z', 'age', 'Now'],
    ['2026-08-21T09:57:00Z', 'age', '3 min'],
    ['2026-08-21T05:00:00Z', 'age', '5 h'],
    ['2026-07-11T10:00:00Z', 'age', '41 d'],
    ['2024-07-11T10:00:00Z', 'age', '2 y'],
    ['2026-08-21T09:57:00Z', 'ago', '3 min ago'],
    ['2026-07-11T10:00:00Z', 'ago', 'Jul 11, 2026'],
  ] as const)('shows %s as %s: %s', async (time, style, text) => {
    await show(time, style);
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  it('updates by itself', async () => {
    await show('2026-08-21T09:57:00Z', 'age');
    expect(screen.getByText('3 min')).toBeInTheDocument();
    await act(() => jest.advanceTimersByTimeAsync(2 * 60_000));
    expect(screen.getByText('5 min')).toBeInTheDocument();
  });
});
