import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const root = join(dirname(require.resolve('../package.json')), '..');

/** Returns the code blocks of a language under a heading of the root README, in order. */
export async function readCodeBlocks(
  heading: string,
  language: string,
): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const section = readme
    .split(/^## /m)
    .find(it => it.startsWith(`${heading}\n`));
  if (!section) {
    throw new Error(`The README has no section "${heading}".`);
  }
  return [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , code]) => code);
}
