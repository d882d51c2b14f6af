/**
 * The plane kinds that OpenChoreo accepts as targets of secrets.
 *
 * @public
 */
export const targetPlaneKinds = [
  'DataPlane',
  'ClusterDataPlane',
  'WorkflowPlane',
  'ClusterWorkflowPlane',
] as const;

/** @public */
export type TargetPlaneKind = (typeof targetPlaneKinds)[number];

/**
 * The purpose of a secret. OpenChoreo stores it in the label `openchoreo.dev/secret-type`.
 *
 * @public
 */
export type CategoryId = 'generic' | 'git-credentials';

/** @public */
export interface CategoryDefinition {
  id: CategoryId;
  label: string;
  description: string;
  /** The plane kinds whose workloads read secrets of this category. */
  planeKinds: readonly TargetPlaneKind[];
}

/**
 * The category of a secret without a category label.
 *
 * @public
 */
export const DEFAULT_CATEGORY: CategoryId = 'generic';

/** @public */
export const categories: readonly CategoryDefinition[] = [
  {
    id: 'generic',
    label: 'Generic',
    description: 'For components and jobs, referred to by name.',
    planeKinds: targetPlaneKinds,
  },
  {
    id: 'git-credentials',
    label: 'Git credentials',
    description:
      'For builds of private repositories. Builds run on a workflow plane and read its store.',
    planeKinds: ['WorkflowPlane', 'ClusterWorkflowPlane'],
  },
];

/** @public */
export function findCategory(id: string): CategoryDefinition | undefined {
  return categories.find(category => category.id === id);
}

/**
 * Returns the categories of secrets that workloads on planes of this kind read.
 *
 * @public
 */
export function categoriesOfPlaneKind(kind: TargetPlaneKind): CategoryId[] {
  return categories
    .filter(category => category.planeKinds.includes(kind))
    .map(category => category.id);
}

/** @public */
export function isTargetPlaneKind(kind: string): kind is TargetPlaneKind {
  return targetPlaneKinds.some(known => known === kind);
}
