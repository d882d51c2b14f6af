import { OccError } from '../../errors';

interface Named {
  name: string;
}

/** The entry of a name; throws unless there is one. `what` is the word for such an entry. */
export function findEntry<T extends Named>(
  entries: readonly T[],
  what: string,
  name: string,
): T {
  const found = entries.find(entry => entry.name === name);
  if (!found) {
    throw new OccError(`There is no ${what} '${name}' in the configuration.`);
  }
  return found;
}

/** The entries with one more; throws where the name is taken. */
export function addEntry<T extends Named>(
  entries: readonly T[],
  what: string,
  entry: T,
): T[] {
  if (entries.some(({ name }) => name === entry.name)) {
    throw new OccError(
      `There is a ${what} '${entry.name}' in the configuration already.`,
    );
  }
  return [...entries, entry];
}

/** The entries with one that is new or takes the place of that of its name. */
export function putEntry<T extends Named>(
  entries: readonly T[],
  entry: T,
): T[] {
  return entries.some(({ name }) => name === entry.name)
    ? entries.map(known => (known.name === entry.name ? entry : known))
    : [...entries, entry];
}

/** The entries without one; throws unless it is there. */
export function removeEntry<T extends Named>(
  entries: readonly T[],
  what: string,
  name: string,
): T[] {
  const removed = findEntry(entries, what, name);
  return entries.filter(entry => entry !== removed);
}
