import { findSecretType } from '../secretTypes';

/**
 * Finds the key that each file belongs to in a secret of a type: the one of the file's name, or else one whose content
 * the file has. A key gets one file. Content chooses keys without a value first.
 *
 * @param filled - the keys that have a value
 * @returns the keys in the order of the files; `undefined` for a file that belongs to none
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
  // Files that fit one field only choose first.
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
