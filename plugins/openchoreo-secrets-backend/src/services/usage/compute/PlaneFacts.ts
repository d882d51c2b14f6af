import type { Environment } from '@openchoreo-secrets/openchoreo-client';
import type {
  TargetPlane,
  TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';

/** Which plane an environment runs on, and which planes can hold secrets; only what the caller may see. */
export interface PlaneFacts {
  ofEnvironment(environment: string | undefined): TargetPlaneRef | undefined;
  /** Whether it is certain that the plane has no store. */
  hasNoStore(plane: TargetPlaneRef): boolean;
}

export function createPlaneFacts(
  environments: Environment[],
  targetPlanes: TargetPlane[],
): PlaneFacts {
  const planes = new Map(
    environments.map(({ metadata, spec }) => [
      metadata.name,
      spec?.dataPlaneRef,
    ]),
  );
  return {
    ofEnvironment: environment =>
      environment === undefined ? undefined : planes.get(environment),
    hasNoStore: plane =>
      targetPlanes.some(
        candidate => isSamePlane(candidate, plane) && !candidate.usable,
      ),
  };
}

export function isSamePlane(a: TargetPlaneRef, b: TargetPlaneRef): boolean {
  return a.kind === b.kind && a.name === b.name;
}
