import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { anySignal } from './anySignal';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('anySignal', () => {
  it('aborts with the reason of the first signal that aborts', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const signal = anySignal([first.signal, second.signal]);
    expect(signal.aborted).toBe(false);
    second.abort('second');
    first.abort('first');
    expect(signal.reason).toBe('second');
  });

  it('is aborted if a signal is', () => {
    const { signal } = new AbortController();
    const aborted = anySignal([signal, AbortSignal.abort('gone')]);
    expect(aborted.reason).toBe('gone');
  });

  it('frees the signals of a request that ends before its deadline', async () => {
    const timeout = () => AbortSignal.timeout(600_000);
    const signals = Array.from({ length: 100 }, () => {
      const closed = new AbortController();
      const request = anySignal([closed.signal, timeout()]);
      const call = anySignal([request, timeout()]);
      call.addEventListener('abort', () => {});
      closed.abort();
      return new WeakRef(request);
    });
    // A weak reference keeps its object until the end of the current task.
    await delay(1);
    collectGarbage();
    const kept = signals.filter(signal => signal.deref());
    expect(kept.length).toBeLessThan(5);
  });
});
