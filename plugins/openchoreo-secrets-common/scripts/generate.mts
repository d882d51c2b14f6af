import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const directory = join(import.meta.dirname, '../src/schema');
const source = await readFile(join(directory, 'openapi.yaml'), 'utf8');
const header = '// Generated from openapi.yaml by `yarn generate`.\n';

const types = astToString(await openapiTypescript(source));
const spec = JSON.stringify(parse(source), undefined, 2);

await writeFile(join(directory, 'types.generated.ts'), `${header}${types}`);
await writeFile(
  join(directory, 'openapi.generated.ts'),
  `${header}
/**
 * The OpenAPI document of the backend.
 *
 * @public
 */
export const openApiSpec = ${spec} as const;
`,
);
