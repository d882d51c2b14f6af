import type {
  Environment,
  OpenChoreoClient,
  ReleaseBinding,
} from '@openchoreo-secrets/openchoreo-client';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';

/** The release binding of a component that uses a secret in an environment. */
export interface Target {
  component: string;
  project: string;
  environment: string;
  production: boolean;
  keys: string[];
  binding: string;
}

export interface TargetSources {
  uses: SecretUse[];
  bindings: ReleaseBinding[];
  environments: Environment[];
  /** Only uses of these keys count; all if it's empty. */
  keys: string[];
}

/** Finds what runs with a secret. Builds, and workloads that aren't deployed, have nothing to restart. */
export function findTargets({
  uses,
  bindings,
  environments,
  keys,
}: TargetSources): Target[] {
  const targets = new Map<string, Target>();
  for (const { component, project, environment, key } of uses) {
    const isAsked = key === undefined || !keys.length || keys.includes(key);
    const binding = bindings.find(
      ({ spec }) =>
        spec?.owner.componentName === component &&
        spec.environment === environment &&
        spec.state !== 'Undeploy',
    );
    if (!environment || !isAsked || !binding) {
      continue;
    }
    const id = `${component}/${environment}`;
    const known = targets.get(id);
    const used = new Set([...(known?.keys ?? []), ...(key ? [key] : [])]);
    targets.set(id, {
      component,
      project,
      environment,
      production: isProduction(environments, environment),
      keys: [...used].sort(),
      binding: binding.metadata.name,
    });
  }
  return [...targets.values()].sort(
    (left, right) =>
      Number(left.production) - Number(right.production) ||
      left.environment.localeCompare(right.environment) ||
      left.component.localeCompare(right.component),
  );
}

/** An environment that the caller can't see counts as production. */
function isProduction(environments: Environment[], name: string): boolean {
  const found = environments.find(({ metadata }) => metadata.name === name);
  return found ? found.spec?.isProduction === true : true;
}

/** Reads in one call which bindings OpenChoreo allows the caller to update. */
export async function readMayUpdate(
  namespace: string,
  targets: Target[],
  client: OpenChoreoClient,
): Promise<boolean[]> {
  if (targets.length === 0) {
    return [];
  }
  const decisions = await client.evaluate(
    targets.map(({ project, component, binding }) => ({
      action: 'releasebinding:update',
      resource: {
        type: 'releaseBinding',
        id: binding,
        hierarchy: { namespace, project, component },
      },
    })),
  );
  return targets.map((_, index) => decisions[index]?.decision === true);
}
