import type { Environment } from '@openchoreo-secrets/openchoreo-client';
import type {
  NamespaceUsage,
  SecretUse,
  SecretUseProblem,
  TargetPlane,
  TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import { isSamePlane } from '../../planes/planesConfig';

/** The parts of a secret that uses are judged by. */
export interface KnownSecret {
  keys: string[];
  targetPlane?: TargetPlaneRef;
}

/** Secrets by name. */
export type KnownSecrets = ReadonlyMap<string, KnownSecret>;

/**
 * Adds the plane and the problem of each use. A problem is only reported if it's certain.
 *
 * @param secrets - `undefined` if they're unknown; then no problems are reported
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

/** Builds run on workflow planes and read their stores. */
function isWorkflowPlane({ kind }: TargetPlaneRef): boolean {
  return kind.endsWith('WorkflowPlane');
}

/** The planes of environments, and which planes have a store, as far as the caller has access. */
export interface PlaneFacts {
  ofEnvironment(environment: string | undefined): TargetPlaneRef | undefined;
  /** Whether the plane certainly has no store. */
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

/** Groups components and keys by secret. */
export function summarizeUses(uses: SecretUse[]): NamespaceUsage['secrets'] {
  const components = new Map<string, Set<string>>();
  const keys = new Map<string, Set<string>>();
  for (const { secret, component, key } of uses) {
    add(components, secret, component);
    add(keys, secret, key);
  }
  return [...components.keys()].sort().map(name => ({
    name,
    components: sortedOf(components, name),
    keys: sortedOf(keys, name),
  }));
}

function add(
  sets: Map<string, Set<string>>,
  name: string,
  value: string | undefined,
): void {
  const values = sets.get(name) ?? new Set();
  sets.set(name, value === undefined ? values : values.add(value));
}

function sortedOf(sets: Map<string, Set<string>>, name: string): string[] {
  return [...(sets.get(name) ?? [])].sort();
}
