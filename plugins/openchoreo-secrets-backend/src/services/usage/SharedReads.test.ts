import { SharedReads } from './SharedReads';

describe('a shared read', () => {
  it('is begun once for those who ask at the same time, and anew for those who ask later', async () => {
    const reads = new SharedReads<number>();
    let answer: (value: number) => void = () => {};
    const pending = new Promise<number>(resolve => {
      answer = resolve;
    });
    const read = jest.fn(() => pending);

    const answers = [reads.share('ann', read), reads.share('ann', read)];
    answer(1);
    expect(await Promise.all(answers)).toEqual([1, 1]);
    expect(read).toHaveBeenCalledTimes(1);

    await reads.share('ann', read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is not shared with anybody else', async () => {
    const reads = new SharedReads<string>();
    const answers = [
      reads.share('ann', async () => 'of ann'),
      reads.share('bob', async () => 'of bob'),
    ];
    expect(await Promise.all(answers)).toEqual(['of ann', 'of bob']);
  });

  it('that failed is forgotten', async () => {
    const reads = new SharedReads<string>();
    const failing = reads.share('ann', () => Promise.reject(new Error('down')));
    await expect(failing).rejects.toThrow('down');
    expect(await reads.share('ann', async () => 'up')).toBe('up');
  });
});
