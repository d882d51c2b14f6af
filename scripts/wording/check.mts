// Finds constructions that user-facing text doesn't use: `node scripts/wording/check.mts`, or `npm test -- wording`.
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { germanRules, rules, uiRules, type Rule } from './rules.mts';

const root = join(import.meta.dirname, '../..');
const translations = 'plugins/openchoreo-secrets/src/translations';

const sources: { files: string[]; rules: Rule[] }[] = [
  { files: [`${translations}/en/*.ts`], rules: [...rules, ...uiRules] },
  { files: [`${translations}/de/*.ts`], rules: germanRules },
  {
    files: [
      '*.md',
      'docs/**/*.md',
      '.changeset/*.md',
      '{packages,plugins}/*/README.md',
      '{packages,plugins}/*/config.d.ts',
      'packages/backend/catalog/*.yaml',
      'packages/app/src/**/*.tsx',
      'packages/local-platform/src/seed/*.ts',
      'plugins/openchoreo-secrets-backend/src/**/!(*.test).ts',
      'bench/**/*.{ts,mts}',
      'scripts/**/!(rules).mts',
    ],
    rules,
  },
];

let findings = 0;
for (const source of sources) {
  for await (const file of glob(source.files, { cwd: root })) {
    findings += await check(file, source.rules);
  }
}
if (findings > 0) {
  process.stderr.write(`Wording: ${findings} findings.\n`);
  process.exitCode = 1;
}

async function check(file: string, fileRules: Rule[]): Promise<number> {
  const lines = (await readFile(join(root, file), 'utf8')).split('\n');
  let count = 0;
  for (const [index, line] of lines.entries()) {
    for (const { pattern, instead } of fileRules) {
      const found = pattern.exec(line);
      if (found) {
        count += 1;
        process.stderr.write(
          `${file}:${index + 1}: "${found[0]}". Write ${instead}.\n`,
        );
      }
    }
  }
  return count;
}
