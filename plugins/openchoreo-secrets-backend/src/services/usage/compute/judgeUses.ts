import type {
  SecretUse,
  SecretUseProblem,
  TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import { isSamePlane, type PlaneFacts } from './PlaneFacts';

/** What is known of a secret: its keys, and the plane that has its values where OpenChoreo manages them. */
export interface KnownSecret {
  keys: string[];
  targetPlane?: TargetPlaneRef;
}

/** By name. */
export type KnownSecrets = ReadonlyMap<string, KnownSecret>;

/**
 * The uses with the planes that read them and, where one does not resolve for certain, what is wrong.
 *
 * @param secrets - `undefined` where it is not known which secrets there are; nothing is judged then
 */
export function judgeUses(
  uses: SecretUse[],
  secrets: KnownSecrets | undefined,
  planes: PlaneFacts,
): SecretUse[] {
  return uses.map(use => {
    const plane = planes.ofEnvironment(use.environment);
    const problem =
      secrets && findProblem(use, secrets.get(use.secret), plane, planes);
    return {
      ...use,
      ...(plane && { plane: { kind: plane.kind, name: plane.name } }),
      ...(problem && { problem }),
    };
  });
}

function findProblem(
  use: SecretUse,
  secret: KnownSecret | undefined,
  plane: TargetPlaneRef | undefined,
  planes: PlaneFacts,
): SecretUseProblem | undefined {
  if (!secret) {
    return { code: 'SECRET_MISSING', broken: true };
  }
  const { keys, targetPlane } = secret;
  if (use.key !== undefined && !keys.includes(use.key)) {
    return { code: 'KEY_MISSING', broken: true, keys };
  }
  if (use.origin === 'build') {
    return targetPlane && !isWorkflowPlane(targetPlane)
      ? { code: 'OTHER_PLANE', broken: false, targetPlane }
      : undefined;
  }
  if (plane && planes.hasNoStore(plane)) {
    return { code: 'NO_STORE', broken: true };
  }
  return plane && targetPlane && !isSamePlane(plane, targetPlane)
    ? { code: 'OTHER_PLANE', broken: false, targetPlane }
    : undefined;
}

/** Builds run on workflow planes and read the stores of those. */
function isWorkflowPlane({ kind }: TargetPlaneRef): boolean {
  return kind.endsWith('WorkflowPlane');
}
