import { Router } from 'express';
import {
  apiVersionOf,
  type ResourceDefinition,
  type Schema,
} from '../resources/types';
import { groupVersionsOf, pathOf } from './discovery';

const WRITE_PARAMETERS = ['dryRun', 'fieldManager', 'fieldValidation'];

/**
 * Creates the router of the OpenAPI v3 documents, one per group version. kubectl reads them to detect field validation
 * and dry run support, and for `kubectl explain`.
 */
export function createOpenApiRouter(
  definitions: readonly ResourceDefinition[],
): Router {
  const router = Router();
  router.get('/openapi/v3', (request, response) => {
    const entries = groupVersionsOf(definitions).map(groupVersion => {
      const path = pathOf(groupVersion);
      const serverRelativeURL = `${request.baseUrl}/openapi/v3${path}`;
      return [path.slice(1), { serverRelativeURL }];
    });
    response.json({ paths: Object.fromEntries(entries) });
  });
  for (const groupVersion of groupVersionsOf(definitions)) {
    const served = definitions.filter(
      definition => apiVersionOf(definition) === groupVersion,
    );
    const document = documentOf(served);
    router.get(`/openapi/v3${pathOf(groupVersion)}`, (_, response) =>
      response.json(document),
    );
  }
  return router;
}

function documentOf(definitions: ResourceDefinition[]) {
  return {
    openapi: '3.0.0',
    info: { title: 'local-platform', version: 'v1' },
    paths: Object.fromEntries(definitions.flatMap(pathsOf)),
    components: {
      schemas: Object.fromEntries(
        definitions.map(definition => [
          schemaNameOf(definition),
          {
            ...(definition.schema satisfies Schema),
            'x-kubernetes-group-version-kind': [kindOf(definition)],
          },
        ]),
      ),
    },
  };
}

function pathsOf(definition: ResourceDefinition): [string, object][] {
  const { isNamespaced, plural } = definition;
  const scope = isNamespaced ? '/namespaces/{namespace}' : '';
  const collection = `${pathOf(apiVersionOf(definition))}${scope}/${plural}`;
  return [
    [
      collection,
      {
        get: operation(definition, 'list', []),
        post: operation(definition, 'post', WRITE_PARAMETERS),
      },
    ],
    [
      `${collection}/{name}`,
      {
        get: operation(definition, 'get', []),
        put: operation(definition, 'put', WRITE_PARAMETERS),
        patch: operation(definition, 'patch', [...WRITE_PARAMETERS, 'force']),
        delete: operation(definition, 'delete', ['dryRun']),
      },
    ],
  ];
}

function operation(
  definition: ResourceDefinition,
  action: string,
  parameters: string[],
) {
  const schema = {
    $ref: `#/components/schemas/${schemaNameOf(definition)}`,
  };
  return {
    parameters: parameters.map(name => ({
      name,
      in: 'query',
      schema: { type: name === 'force' ? 'boolean' : 'string' },
    })),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema } } },
    },
    'x-kubernetes-action': action,
    'x-kubernetes-group-version-kind': kindOf(definition),
  };
}

function kindOf({ group, version, kind }: ResourceDefinition) {
  return { group, version, kind };
}

function schemaNameOf({ group, version, kind }: ResourceDefinition): string {
  const reversed = group ? group.split('.').reverse().join('.') : 'core';
  return `${reversed}.${version}.${kind}`;
}
