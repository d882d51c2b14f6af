import { findSecretType } from '../secretTypes';

/**
 * Assigns files to the keys of a secret type by file name or, if no key matches, by content. Assigns at most one file
 * to each key. Prefers keys without a value if the content of a file matches several keys.
 *
 * @param filled - the keys with a value
 * @returns the keys in the order of the files; `undefined` for a file without a matching key
 * @public
 */
export async function matchFilesToFields(
  type: string,
  files: readonly { name: string; text: string }[],
  filled: readonly string[] = [],
): Promise<(string | undefined)[]> {
  const definition = findSecretType(type);
  const fields = definition?.fields.map(({ key }) => key) ?? [];
  if (fields.length === 1) {
    return files.map((_, index) => (index === 0 ? fields[0] : undefined));
  }
  const rules = await definition?.loadRules?.();
  const matches = files.map(({ name, text }) =>
    fields.includes(name) ? [name] : rules?.matchFile?.(text) ?? [],
  );
  const taken = new Set<string>();
  const result: (string | undefined)[] = files.map(() => undefined);
  // Assign files that match a single field first.
  for (const count of [1, 2]) {
    for (const [index, keys] of matches.entries()) {
      const free = keys.filter(it => !taken.has(it));
      const key = free.find(it => !filled.includes(it)) ?? free[0];
      if (keys.length === count && key !== undefined) {
        taken.add(key);
        result[index] = key;
      }
    }
  }
  return result;
}
