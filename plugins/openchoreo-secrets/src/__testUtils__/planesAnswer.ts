import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import { json } from './answers';
import { FakeBackend } from './FakeBackend';
import { renderSecrets } from './renderSecrets';

export const platformPlanesRoute = 'GET /platform/planes';

export const dpProd = {
  kind: 'DataPlane',
  namespace: 'acme-corp',
  name: 'dp-prod',
};

/** What the backend tells of a plane on which nothing is. */
export function planesAnswer(
  change: Partial<PlatformPlanes> = {},
): PlatformPlanes {
  return {
    planeAccess: true,
    planes: [{ ...dpProd, state: 'reachable', stores: [], secrets: [] }],
    orphanedValues: { items: [], gaps: [], othersPossible: false },
    ...change,
  };
}

/** A backend without namespaces, whose OpenChoreo has a plane `other` that nothing is known of. */
export function backendWithPlanes(): FakeBackend {
  const backend = new FakeBackend();
  const other = {
    kind: 'ClusterDataPlane',
    name: 'other',
    usable: true,
    categories: [],
  };
  const start = JSON.stringify({ namespaces: 0, planes: [other] });
  backend.on(
    'GET /platform/secrets',
    () =>
      new Response(`event: start\ndata: ${start}\n\nevent: end\ndata: {}\n\n`),
  );
  return backend;
}

/** Opens a part of the view of the platform. */
export function showPlanes(
  backend: FakeBackend,
  part: string,
  planes: PlatformPlanes,
) {
  backend.on(platformPlanesRoute, () => json(200, planes));
  return renderSecrets({ backend, url: `/?view=platform&part=${part}` });
}
