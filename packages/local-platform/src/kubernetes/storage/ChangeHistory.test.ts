import type { KubernetesObject } from '../types';
import { BoundedChangeHistory, CAPACITY } from './ChangeHistory';

const object: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'db' },
};

describe('BoundedChangeHistory', () => {
  it('returns recent changes and undefined for versions that were dropped', () => {
    const history = BoundedChangeHistory.create({ floor: 0 });
    const last = 3 * CAPACITY;
    for (let version = 1; version <= last; version += 1) {
      history.append({ type: 'MODIFIED', resourceVersion: version, object });
    }
    const seen: number[] = [];
    const subscribe = (since: number) =>
      history.subscribe(since, ({ resourceVersion }) =>
        seen.push(resourceVersion),
      );
    expect(subscribe(1)).toBeUndefined();
    expect(subscribe(last - 2)).toBeDefined();
    expect(seen).toEqual([last - 1, last]);
  });

  it('notifies subscribers until they unsubscribe', () => {
    const history = BoundedChangeHistory.create({ floor: 0 });
    const seen: number[] = [];
    const unsubscribe = history.subscribe(0, ({ resourceVersion }) =>
      seen.push(resourceVersion),
    );
    history.append({ type: 'ADDED', resourceVersion: 1, object });
    unsubscribe?.();
    history.append({ type: 'DELETED', resourceVersion: 2, object });
    expect(seen).toEqual([1]);
  });
});
