import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import { SharedReads } from './SharedReads';

describe('SharedReads', () => {
  it('shares a read between concurrent requests only', async () => {
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

  it("doesn't share between callers", async () => {
    const reads = new SharedReads<string>();
    const answers = [
      reads.share('ann', async () => 'of ann'),
      reads.share('bob', async () => 'of bob'),
    ];
    expect(await Promise.all(answers)).toEqual(['of ann', 'of bob']);
  });

  it("doesn't keep a failure", async () => {
    const reads = new SharedReads<string>();
    const failing = reads.share('ann', () => Promise.reject(new Error('down')));
    await expect(failing).rejects.toThrow('down');
    expect(await reads.share('ann', async () => 'up')).toBe('up');
  });

  it('repeats a read that its first caller canceled', async () => {
    const reads = new SharedReads<string>();
    let giveUp: (error: Error) => void = () => {};
    const first = reads.share(
      'ann',
      () =>
        new Promise((_, reject) => {
          giveUp = reject;
        }),
    );
    const second = reads.share('ann', async () => 'answer');
    const aborted = new OpenChoreoError({ kind: 'aborted', message: 'left' });
    giveUp(aborted);
    await expect(first).rejects.toBe(aborted);
    expect(await second).toBe('answer');
  });
});
