import { ArraySortedMap } from './SortedMap';

function createMap(keys: string[]) {
  const map = ArraySortedMap.create<string>();
  keys.forEach(key => map.set(key, key.toUpperCase()));
  return map;
}

describe('ArraySortedMap', () => {
  it('iterates a prefix in bytewise order, regardless of insertion order', () => {
    const map = createMap(['b/1', 'a/2', 'a-b/1', 'a/1', 'a/1']);
    expect([...map.entries('a/')]).toEqual([
      ['a/1', 'A/1'],
      ['a/2', 'A/2'],
    ]);
    expect([...map.entries('')].map(([key]) => key)).toEqual([
      'a-b/1',
      'a/1',
      'a/2',
      'b/1',
    ]);
  });

  it('continues after a key, even if the key is missing', () => {
    const map = createMap(['a/1', 'a/3', 'b/1']);
    expect([...map.entries('a/', 'a/1')]).toEqual([['a/3', 'A/3']]);
    expect([...map.entries('a/', 'a/2')]).toEqual([['a/3', 'A/3']]);
    expect(map.count('a/', 'a/2')).toBe(1);
  });

  it('deletes keys', () => {
    const map = createMap(['a', 'b', 'c']);
    map.delete('b');
    map.delete('not there');
    expect([...map.entries('')].map(([key]) => key)).toEqual(['a', 'c']);
    expect(map.count('')).toBe(2);
  });
});
