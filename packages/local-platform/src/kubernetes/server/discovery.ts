import { Router } from 'express';
import { apiVersionOf, type ResourceDefinition } from '../resources/types';
import type { JsonObject } from '../types';

const VERBS = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
const STATUS_VERBS = ['get', 'patch', 'update'];

const version = {
  major: '1',
  minor: '32',
  gitVersion: 'v1.32.0+local-platform',
  gitCommit: '',
  gitTreeState: '',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: '',
  compiler: '',
  platform: 'node',
};

/** Creates the router of the discovery documents. */
export function createDiscoveryRouter(
  definitions: readonly ResourceDefinition[],
): Router {
  const router = Router();
  router.get('/version', (_, response) => response.json(version));
  router.get('/api', (_, response) =>
    response.json({ kind: 'APIVersions', versions: ['v1'] }),
  );
  router.get('/apis', (_, response) =>
    response.json({
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groupsOf(definitions),
    }),
  );
  for (const group of groupsOf(definitions)) {
    router.get(`/apis/${group.name}`, (_, response) =>
      response.json({ kind: 'APIGroup', apiVersion: 'v1', ...group }),
    );
  }
  for (const groupVersion of groupVersionsOf(definitions)) {
    router.get(pathOf(groupVersion), (_, response) =>
      response.json({
        kind: 'APIResourceList',
        apiVersion: 'v1',
        groupVersion,
        resources: definitions
          .filter(definition => apiVersionOf(definition) === groupVersion)
          .flatMap(resourcesOf),
      }),
    );
  }
  return router;
}

/** Returns all group versions; `v1` is the core group. */
export function groupVersionsOf(
  definitions: readonly ResourceDefinition[],
): string[] {
  return [...new Set(definitions.map(apiVersionOf))];
}

/** Returns the path of a group version: `/api/v1` or `/apis/<group>/<version>`. */
export function pathOf(groupVersion: string): string {
  return groupVersion.includes('/')
    ? `/apis/${groupVersion}`
    : `/api/${groupVersion}`;
}

function groupsOf(definitions: readonly ResourceDefinition[]) {
  const names = new Set(definitions.map(({ group }) => group).filter(Boolean));
  return [...names].map(name => {
    const versions = groupVersionsOf(
      definitions.filter(({ group }) => group === name),
    ).map(groupVersion => ({
      groupVersion,
      version: groupVersion.split('/')[1],
    }));
    return { name, versions, preferredVersion: versions[0] };
  });
}

function resourcesOf(definition: ResourceDefinition): JsonObject[] {
  const { plural, singular, kind, isNamespaced } = definition;
  const { shortNames, categories, hasStatus } = definition;
  const shared = { singularName: singular, namespaced: isNamespaced, kind };
  return [
    {
      ...shared,
      name: plural,
      verbs: VERBS,
      ...(shortNames.length > 0 && { shortNames }),
      ...(categories.length > 0 && { categories }),
    },
    ...(hasStatus
      ? [
          {
            ...shared,
            singularName: '',
            name: `${plural}/status`,
            verbs: STATUS_VERBS,
          },
        ]
      : []),
  ];
}
