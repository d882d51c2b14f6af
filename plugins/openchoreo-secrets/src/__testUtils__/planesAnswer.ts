import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';

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
