/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPISchemaValidator } from 'express-openapi-validator/dist/framework/openapi.schema.validator';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { openApiSpec } from './openapi.generated';

describe('OpenAPI document', () => {
  const source = readFileSync(join(__dirname, 'openapi.yaml'), 'utf8');

  it('is valid', () => {
    const document = parse(source);
    const validator = new OpenAPISchemaValidator({
      version: document.openapi,
      validateApiSpec: true,
    });
    expect(validator.validate(document).errors).toEqual([]);
  });

  it('matches the generated document', () => {
    expect(openApiSpec).toEqual(parse(source));
  });

  it('matches the generated types', async () => {
    const types = astToString(await openapiTypescript(source));
    const generated = readFileSync(
      join(__dirname, 'types.generated.ts'),
      'utf8',
    );
    expect(generated).toContain(types);
  });
});
