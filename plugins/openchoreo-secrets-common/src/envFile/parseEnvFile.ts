import { exportsOf } from '../modules/exportsOf';

/**
 * One variable of a `.env` file.
 *
 * @public
 */
export interface EnvFileEntry {
  name: string;
  value: string;
  /** Whether it is there more than once; the last one counts, as where such a file is loaded. */
  isRepeated: boolean;
}

/**
 * The variables of a `.env` file by the rules of the library dotenv: comments, `export`, quotes, values
 * of several lines; in the order of their first appearance.
 *
 * @public
 */
export async function parseEnvFile(text: string): Promise<EnvFileEntry[]> {
  const { parse } = exportsOf(await import('dotenv'));
  const withoutMark = text.replace(/^\ufeff/, '');
  const variables = parse(withoutMark);
  const names = findNames(withoutMark, Object.values(variables));
  return Object.entries(variables).map(([name, value]) => ({
    name,
    value,
    isRepeated: names.filter(it => it === name).length > 1,
  }));
}

/** The names in the order of the text; what stands inside a value of several lines is none. */
function findNames(text: string, values: string[]): string[] {
  const lines = values
    .filter(value => value.includes('\n'))
    .reduce(
      (rest, value) => rest.replaceAll(value, ''),
      text.replace(/\r\n?/g, '\n'),
    );
  const assignments = lines.matchAll(
    /^[^\S\n]*(?:export[^\S\n]+)?([\w.-]+)[^\S\n]*(?:=|:[^\S\n])/gm,
  );
  return Array.from(assignments, ([, name]) => name);
}
