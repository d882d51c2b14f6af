// Writes the public API of each library to `report*.api.md` beside its package.json: `npm run api-reports`. With `--ci` it
// changes nothing and fails if a report is out of date. It reads the declarations that `yarn tsc` writes.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor';
import { listPublished, TEST_ENTRY } from './packing/stage.mts';

const root = join(import.meta.dirname, '..');
const declarations = join(root, 'dist-types');
const temporary = join(root, 'node_modules', '.cache', 'api-reports');
const isCi = process.argv.includes('--ci');

interface Library {
  folder: string;
  name: string;
  /** Source file by entry point, such as `.` or `./legacy`. */
  entries: Record<string, string>;
}

const libraries: Library[] = (await listPublished(root))
  .filter(({ manifest }) => manifest.backstage?.role !== 'cli')
  .map(({ folder, manifest }) => ({
    folder,
    name: manifest.name,
    entries: Object.fromEntries(
      Object.entries(manifest.exports ?? { '.': './src/index.ts' }).filter(
        (entry): entry is [string, string] =>
          /\.tsx?$/.test(String(entry[1])) && entry[0] !== `./${TEST_ENTRY}`,
      ),
    ),
  }));

/** Declarations instead of sources, which API Extractor doesn't accept. */
const paths = Object.fromEntries(
  libraries.map(({ name, folder }) => [
    name,
    [join(declarations, relative(root, folder), 'src/index.d.ts')],
  ]),
);
const tsconfig = JSON.parse(
  await readFile(
    join(root, 'node_modules/@backstage/cli/config/tsconfig.json'),
    'utf8',
  ),
);

await rm(temporary, { recursive: true, force: true });
await mkdir(temporary, { recursive: true });
const outdated: string[] = [];
for (const { folder, entries } of libraries) {
  for (const [entry, source] of Object.entries(entries)) {
    const suffix = entry === '.' ? '' : `-${entry.slice(2)}`;
    const path = join(folder, `report${suffix}.api.md`);
    const report = normalize(await extract(folder, source));
    const former = await readFile(path, 'utf8').catch(() => '');
    if (report !== former) {
      outdated.push(relative(root, path));
    }
    if (!isCi) {
      await writeFile(path, report);
    }
  }
}
if (isCi && outdated.length > 0) {
  process.stderr.write(
    `The public API differs from ${outdated.join(
      ', ',
    )}. If that's intended, run \`npm run api-reports\` and commit the reports.\n`,
  );
  process.exitCode = 1;
}

/** The report of an entry point, as API Extractor writes it. */
async function extract(folder: string, source: string): Promise<string> {
  const declaration = source.replace(/\.tsx?$/, '.d.ts');
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, 'package.json'),
    configObjectFullPath: join(folder, 'api-extractor.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(
        declarations,
        relative(root, folder),
        declaration,
      ),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          ...tsconfig,
          compilerOptions: {
            ...tsconfig.compilerOptions,
            baseUrl: root,
            paths,
            skipLibCheck: true,
          },
          include: [],
          files: [join(declarations, relative(root, folder), declaration)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: 'report',
        reportFolder: temporary,
        reportTempFolder: join(temporary, 'previous'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          default: {
            logLevel: ExtractorLogLevel.Warning,
            addToApiReportFile: true,
          },
          // An object type needs no release tag of its own if only its package uses it.
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
        },
      },
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: message => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  return readFile(join(temporary, 'report.api.md'), 'utf8');
}

/**
 * Makes equal what isn't a change of the API: paths of this machine, the order in which TypeScript prints unions of strings, outputs
 * of extensions, and generated properties, and the texts of messages.
 */
function normalize(report: string): string {
  const lines = report
    .replaceAll(`${root}/`, '')
    .replace(
      /^output: ([^]*?);\n(?=inputs:)/gm,
      (_, union: string) => `output: ${sortUnion(union)};\n`,
    )
    .split('\n');
  const result: string[] = [];
  let properties: string[] = [];
  for (const line of lines) {
    const property = /^readonly (".*?"|\[.*?\]): (?:string|".*"|'.*');$/.exec(
      line,
    );
    if (property) {
      properties.push(`readonly ${property[1]}: string;`);
      continue;
    }
    result.push(...properties.sort());
    properties = [];
    result.push(
      line.replace(/"[^"]*"(?: \| "[^"]*")+/g, union =>
        union.split(' | ').sort().join(' | '),
      ),
    );
  }
  return result.join('\n');
}

/** Sorts the members of a union that can have unions in their type arguments. */
function sortUnion(union: string): string {
  const members: string[] = [''];
  let depth = 0;
  for (const part of union.split(/( \| |=>|[<>{}])/)) {
    if (part === ' | ' && depth === 0) {
      members.push('');
      continue;
    }
    depth += /^[<{]$/.test(part) ? 1 : 0;
    depth -= /^[>}]$/.test(part) ? 1 : 0;
    members[members.length - 1] += part;
  }
  return members.sort().join(' | ');
}
