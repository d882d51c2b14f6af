import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';

it('has types that were generated from the document', async () => {
  const read = (name: string) => readFileSync(join(__dirname, name), 'utf8');
  const types = astToString(await openapiTypescript(read('openchoreo.yaml')));
  expect(read('openchoreo.generated.ts')).toContain(types);
});
